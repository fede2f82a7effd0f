//! What `exam.ron` may look like: plain serde shapes without domain types.

use serde::Deserialize;

/// `exam.ron`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Exam")]
pub(super) struct RawExam {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) before: String,
    pub(super) since: String,
    pub(super) about: String,
    pub(super) caution: String,
    pub(super) sources: Vec<String>,
    pub(super) domains: Vec<RawDomain>,
    pub(super) tasks: Vec<RawStatement>,
    pub(super) form: Vec<RawForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Domain")]
pub(super) struct RawDomain {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) percent: u32,
    #[serde(default)]
    pub(super) before: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Statement")]
pub(super) struct RawStatement {
    pub(super) number: String,
    pub(super) text: String,
    #[serde(default)]
    pub(super) parts: Vec<RawPart>,
    #[serde(default)]
    pub(super) links: Vec<RawLink>,
    pub(super) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Part")]
pub(super) struct RawPart {
    pub(super) letter: String,
    pub(super) text: String,
    pub(super) links: Vec<RawLink>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Form")]
pub(super) struct RawForm {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) sources: Vec<String>,
}

/// `links: [Lesson("why-the-model"), Cell(service: "rds", layer: "guest-os")]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Link")]
pub(super) enum RawLink {
    Lesson(String),
    Scene(String),
    Compare(Vec<String>),
    Cell { service: String, layer: String },
    Questions,
}
