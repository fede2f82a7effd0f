//! What the files of the catalogue may look like, and nothing about what they mean: plain serde shapes without domain
//! types. One shape for each kind of file, then their parts.

use serde::Deserialize;

/// `layers.ron`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Layers")]
pub(super) struct RawLayers {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) layers: Vec<RawLayer>,
}

/// `notes.ron`, or a file of the folder `notes`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Notes")]
pub(super) struct RawNotes {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) notes: Vec<RawNote>,
}

/// `open-points.ron`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "OpenPoints")]
pub(super) struct RawOpenPoints {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) open_points: Vec<RawOpenPoint>,
}

/// A file of the folder `lessons`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Lessons")]
pub(super) struct RawLessons {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    #[serde(default)]
    pub(super) part: Option<String>,
    pub(super) lessons: Vec<RawLesson>,
}

/// A file of the folder `glossary`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Glossary")]
pub(super) struct RawGlossary {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) terms: Vec<RawTerm>,
}

/// `sources.ron`, or a file of the folder `sources`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Sources")]
pub(super) struct RawSources {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) sources: Vec<RawSource>,
}

/// `misconceptions.ron`, or a file of the folder `misconceptions`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Misconceptions")]
pub(super) struct RawMisconceptions {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) misconceptions: Vec<RawMisconception>,
}

/// `services/<id>.ron`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Service")]
pub(super) struct RawService {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) model: RawModel,
    pub(super) label: String,
    pub(super) description: String,
    pub(super) scope: String,
    pub(super) in_exam_guide: bool,
    #[serde(default)]
    pub(super) ending: Option<RawEnding>,
    #[serde(default)]
    pub(super) notes: Vec<String>,
    pub(super) sources: Vec<String>,
    #[serde(default)]
    pub(super) settings: Vec<RawSetting>,
    pub(super) duties: Vec<RawDuty>,
    pub(super) tasks: Vec<RawTask>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Layer")]
pub(super) struct RawLayer {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) moves: String,
    pub(super) definition: String,
    pub(super) why: String,
    #[serde(default)]
    pub(super) question: Option<String>,
    #[serde(default)]
    pub(super) why_not: Option<RawWhyNot>,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Source")]
pub(super) struct RawSource {
    pub(super) key: String,
    pub(super) title: String,
    #[serde(default)]
    pub(super) address: Option<String>,
    pub(super) kind: RawKind,
    pub(super) checked: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Misconception")]
pub(super) struct RawMisconception {
    pub(super) id: String,
    pub(super) belief: String,
    pub(super) cure: String,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Term")]
pub(super) struct RawTerm {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) other_names: Vec<String>,
    pub(super) meaning: String,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Ending")]
pub(super) struct RawEnding {
    pub(super) closed_to_new: String,
    pub(super) ends: String,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Note")]
pub(super) struct RawNote {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) older: String,
    pub(super) today: String,
    pub(super) since: String,
    pub(super) exam: String,
    pub(super) weight: RawWeight,
    #[serde(default)]
    pub(super) beyond_exam: bool,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "OpenPoint")]
pub(super) struct RawOpenPoint {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Lesson")]
pub(super) struct RawLesson {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) text: String,
    #[serde(default)]
    pub(super) services: Vec<String>,
    #[serde(default)]
    pub(super) layers: Vec<String>,
    #[serde(default)]
    pub(super) scene: Option<String>,
    #[serde(default)]
    pub(super) tasks: Vec<String>,
    #[serde(default)]
    pub(super) notes: Vec<String>,
    #[serde(default)]
    pub(super) beyond_exam: bool,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Setting")]
pub(super) struct RawSetting {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) beyond_exam: bool,
    pub(super) choices: Vec<RawChoice>,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Choice")]
pub(super) struct RawChoice {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) why: String,
    #[serde(default)]
    pub(super) changes: Vec<RawDuty>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Duty")]
pub(super) struct RawDuty {
    pub(super) layer: String,
    pub(super) owner: RawOwner,
    #[serde(default)]
    pub(super) aws: Option<String>,
    #[serde(default)]
    pub(super) customer: Option<String>,
    #[serde(default)]
    pub(super) more: Option<String>,
    #[serde(default)]
    pub(super) exam_note: Option<String>,
    #[serde(default)]
    pub(super) notes: Vec<String>,
    #[serde(default)]
    pub(super) sources: Vec<String>,
    #[serde(default)]
    pub(super) unverified: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Task")]
pub(super) struct RawTask {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) owner: RawSide,
    pub(super) layer: String,
    pub(super) reason: String,
    #[serde(default)]
    pub(super) why_not: Option<RawWhyNot>,
    #[serde(default)]
    pub(super) halves: Option<RawHalves>,
    #[serde(default)]
    pub(super) misconception: Option<String>,
    #[serde(default)]
    pub(super) notes: Vec<String>,
    #[serde(default)]
    pub(super) sources: Vec<String>,
    #[serde(default)]
    pub(super) beyond_exam: bool,
    #[serde(default)]
    pub(super) unverified: bool,
}

/// What is said to wrong answers: `why_not: (aws: "…", shared: "…")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "WhyNot")]
pub(super) struct RawWhyNot {
    #[serde(default)]
    pub(super) aws: Option<String>,
    #[serde(default)]
    pub(super) customer: Option<String>,
    #[serde(default)]
    pub(super) shared: Option<String>,
}

/// Shared work in two: `halves: (aws: "…", customer: "…")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Halves")]
pub(super) struct RawHalves {
    pub(super) aws: String,
    pub(super) customer: String,
}

/// Who has a task: `owner: Aws`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename = "Owner")]
pub(super) enum RawSide {
    Aws,
    Customer,
    Shared,
}

/// Who has a layer of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename = "LayerOwner")]
pub(super) enum RawOwner {
    Aws,
    Customer,
    Shared,
    NoSuchLayer,
}

/// `weight: High`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Weight")]
pub(super) enum RawWeight {
    High,
    Medium,
    Low,
}

/// `model: Managed`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "ServiceModel")]
pub(super) enum RawModel {
    OnPremises,
    Iaas,
    Paas,
    Managed,
    Serverless,
    Saas,
}

/// `kind: Current`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "SourceKind")]
pub(super) enum RawKind {
    Current,
    Archived2023,
    OfficialCopy,
    ThirdParty,
    Chapter,
}
