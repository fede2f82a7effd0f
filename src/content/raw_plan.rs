//! What the file of a lesson plan may look like, and nothing about what it means: plain serde shapes without domain
//! types.

use serde::Deserialize;

/// The file of a lesson plan. Its name stands in the file, because it is what tells a plan from a scene.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "LessonPlan")]
pub(super) struct RawPlan {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) stops: Vec<RawStop>,
}

/// A view of the plan.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Stop")]
pub(super) struct RawStop {
    #[serde(default)]
    pub(super) title: Option<String>,
    pub(super) show: RawShow,
    #[serde(default)]
    pub(super) order: Option<RawSequence>,
    #[serde(default)]
    pub(super) by: Option<RawStride>,
    #[serde(default)]
    pub(super) predict: bool,
    #[serde(default)]
    pub(super) open: bool,
    #[serde(default)]
    pub(super) minutes: u32,
    #[serde(default)]
    pub(super) notes: Option<String>,
}

/// `show: Lesson("why-the-model")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Show")]
pub(super) enum RawShow {
    Stacks {
        services: Vec<String>,
        #[serde(default)]
        layers: Vec<String>,
        #[serde(default)]
        settings: Vec<RawSettingAt>,
    },
    Lesson(String),
    Scene(String),
}

/// A setting that is put to a choice: `(service: "lambda", setting: "runtime", choice: "manual")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "SettingAt")]
pub(super) struct RawSettingAt {
    pub(super) service: String,
    pub(super) setting: String,
    pub(super) choice: String,
}

/// `order: BottomUp`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Order")]
pub(super) enum RawSequence {
    BottomUp,
    TopDown,
    Differences,
    Free,
}

/// `by: Cell`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "By")]
pub(super) enum RawStride {
    Row,
    Cell,
}
