//! The kinds of files that can be taken away.

/// A kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// A picture of pixels.
    #[default]
    Png,
    /// A picture that scales.
    Svg,
    /// A page that prints.
    Pdf,
    /// A comparison uncovered step by step, a page for each.
    Slides,
    /// A scene on paper, with its answers.
    Worksheet,
    /// A comparison as a table in Markdown.
    Markdown,
    /// Results as a table.
    Csv,
    /// Results as statements for a learning record store.
    Xapi,
    /// Questions for Moodle.
    Moodle,
    /// Questions in GIFT, which Moodle and others read.
    Gift,
    /// Questions in QTI 3, as a package.
    Qti,
    /// Cards for Anki.
    Anki,
    /// A task to drag for H5P.
    H5p,
}

impl Format {
    /// All kinds, in the order of the dialog.
    pub const ALL: [Self; 13] = [
        Self::Png,
        Self::Svg,
        Self::Pdf,
        Self::Slides,
        Self::Worksheet,
        Self::Markdown,
        Self::Csv,
        Self::Xapi,
        Self::Moodle,
        Self::Gift,
        Self::Qti,
        Self::Anki,
        Self::H5p,
    ];

    /// The word of the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Slides => "slides",
            Self::Worksheet => "worksheet",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Xapi => "xapi",
            Self::Moodle => "moodle",
            Self::Gift => "gift",
            Self::Qti => "qti",
            Self::Anki => "anki",
            Self::H5p => "h5p",
        }
    }

    /// The kind that the command line calls `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// How the name of a file ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf | Self::Slides | Self::Worksheet => "pdf",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Xapi => "jsonl",
            Self::Moodle => "xml",
            Self::Gift => "gift",
            Self::Qti => "zip",
            Self::Anki => "txt",
            Self::H5p => "h5p",
        }
    }

    /// Whether it shows stacks, and not cards.
    pub const fn is_of_stacks(self) -> bool {
        matches!(self, Self::Svg | Self::Png | Self::Pdf | Self::Slides | Self::Markdown)
    }

    /// Whether it is of use on the clipboard: a picture or a text, and no package.
    pub const fn can_be_copied(self) -> bool {
        !matches!(self, Self::Pdf | Self::Slides | Self::Worksheet | Self::Qti | Self::H5p)
    }

    /// Whether it asks questions.
    pub const fn asks(self) -> bool {
        matches!(self, Self::Moodle | Self::Gift | Self::Qti | Self::Anki | Self::H5p)
    }

    /// Whether it tells what came of attempts.
    pub const fn is_of_attempts(self) -> bool {
        matches!(self, Self::Csv | Self::Xapi)
    }
}
