//! A list with boxes to tick, as Markdown to keep and as a page to print. Its words come from whoever asks.

use super::markdown::plain;
use std::fmt::Write as _;

/// A list with boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is a list of.
    pub title: String,
    /// What it says in short, below the title.
    pub about: String,
    /// Its parts.
    pub parts: Vec<SheetPart>,
    /// Where it comes from, at its foot.
    pub foot: String,
}

/// A part of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetPart {
    /// Its heading.
    pub title: String,
    /// What to do here.
    pub about: String,
    /// Its boxes.
    pub boxes: Vec<SheetBox>,
}

/// A box and what stands beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetBox {
    /// What it is about; empty where the words say all.
    pub lead: String,
    /// The words.
    pub words: String,
    /// It is ticked.
    pub ticked: bool,
}

impl Sheet {
    /// The list in Markdown.
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n{}\n", plain(&self.title), plain(&self.about));
        for part in &self.parts {
            let _ = write!(text, "\n## {}\n\n{}\n\n", plain(&part.title), plain(&part.about));
            for one in &part.boxes {
                let mark = if one.ticked { "x" } else { " " };
                let lead = if one.lead.is_empty() { String::new() } else { format!("**{}:** ", plain(&one.lead)) };
                let _ = writeln!(text, "- [{mark}] {lead}{}", plain(&one.words));
            }
        }
        let _ = write!(text, "\n{}\n", plain(&self.foot));
        text
    }

    /// The list as a page that needs nothing else, and is as legible in black and white.
    pub fn html(&self) -> String {
        let title = escaped(&self.title);
        let mut page = format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
             <style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n",
            escaped(&self.about)
        );
        for part in &self.parts {
            let (title, about) = (escaped(&part.title), escaped(&part.about));
            let _ = write!(page, "<section>\n<h2>{title}</h2>\n<p>{about}</p>\n<ul>\n");
            for one in &part.boxes {
                let (state, mark) = if one.ticked { ("true", "&#10003;") } else { ("false", "") };
                let lead = if one.lead.is_empty() { String::new() } else { format!("<b>{}:</b> ", escaped(&one.lead)) };
                let _ = writeln!(
                    page,
                    "<li><span class=\"box\" role=\"checkbox\" aria-checked=\"{state}\">{mark}</span>\
                     <span>{lead}{}</span></li>",
                    escaped(&one.words)
                );
            }
            page.push_str("</ul>\n</section>\n");
        }
        let _ = write!(page, "<footer>{}</footer>\n</body>\n</html>\n", escaped(&self.foot));
        page
    }
}

const STYLE: &str = "@page { size: A4; margin: 18mm; }
body { font: 11pt/1.4 sans-serif; color: black; background: white; max-width: 174mm; margin: 0 auto; padding: 1em; }
h1 { font-size: 18pt; margin: 0 0 .3em; }
h2 { font-size: 13pt; margin: 1.2em 0 .2em; break-after: avoid; }
p { margin: 0 0 .5em; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; gap: 3mm; margin: 0 0 1.6mm; break-inside: avoid; }
.box { flex: none; width: 4mm; height: 4mm; margin-top: .6mm; border: .35mm solid black; font-size: 10pt; line-height: 4mm; text-align: center; }
footer { margin-top: 1.5em; padding-top: .5em; border-top: .2mm solid black; font-size: 9pt; }
@media print { body { padding: 0; } }
";

/// Words that mean nothing to a browser.
fn escaped(words: &str) -> String {
    let mut text = String::new();
    for sign in words.chars() {
        match sign {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            sign if sign.is_control() => text.push(' '),
            sign => text.push(sign),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{STYLE, Sheet, SheetBox, SheetPart};

    fn sheet() -> Sheet {
        let one = |lead: &str, words: &str, ticked| SheetBox { lead: lead.into(), words: words.into(), ticked };
        Sheet {
            title: "Own *service* <b>".into(),
            about: "1 of 2 ticked".into(),
            parts: vec![SheetPart {
                title: "1 Identify".into(),
                about: "Say \"what\" it is.".into(),
                boxes: vec![one("Kind", "a_b & c", true), one("", "Two\nlines", false)],
            }],
            foot: "Made today".into(),
        }
    }

    #[test]
    fn a_sheet_in_markdown_has_its_boxes_and_no_sign_that_means_something() {
        insta::assert_snapshot!(sheet().markdown(), @r#"
        # Own \*service\* \<b\>

        1 of 2 ticked

        ## 1 Identify

        Say "what" it is.

        - [x] **Kind:** a\_b & c
        - [ ] Two lines

        Made today
        "#);
    }

    #[test]
    fn a_sheet_as_a_page_stands_alone_and_escapes_what_is_foreign() {
        let page = sheet().html().replace(STYLE, "");
        insta::assert_snapshot!(page, @r#"
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Own *service* &lt;b&gt;</title>
        <style>
        </style>
        </head>
        <body>
        <h1>Own *service* &lt;b&gt;</h1>
        <p>1 of 2 ticked</p>
        <section>
        <h2>1 Identify</h2>
        <p>Say &quot;what&quot; it is.</p>
        <ul>
        <li><span class="box" role="checkbox" aria-checked="true">&#10003;</span><span><b>Kind:</b> a_b &amp; c</span></li>
        <li><span class="box" role="checkbox" aria-checked="false"></span><span>Two lines</span></li>
        </ul>
        </section>
        <footer>Made today</footer>
        </body>
        </html>
        "#);
        assert!(!sheet().html().contains("://"), "the page asks nothing of the network");
    }
}
