//! Colours as eyes see them: contrast, difference, and what is left of them for those who see fewer.

use egui::Color32;
use layercake::state::ThemeChoice;

/// Red, green and blue as amounts of light, from 0 to 1.
pub(crate) type Light = [f64; 3];

/// The colours of a theme by their names.
pub(crate) struct Palette(Vec<(String, Color32)>);

impl Palette {
    pub(crate) fn of(theme: ThemeChoice) -> Self {
        Self::read(theme.key())
    }

    /// Reads a file of `assets/theme`.
    #[expect(clippy::disallowed_methods, reason = "the colours are those of the theme")]
    pub(crate) fn read(name: &str) -> Self {
        let path = format!("{}/assets/theme/{name}.ron", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let colour = |line: &str| {
            let (name, rest) = line.trim().split_once(": \"")?;
            let (hex, _) = rest.split_once('"')?;
            Some((name.to_owned(), Color32::from_hex(hex).ok()?))
        };
        Self(text.lines().filter_map(colour).collect())
    }

    pub(crate) fn colour(&self, name: &str) -> Color32 {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.unwrap_or_else(|| panic!("no colour `{name}`")).1
    }

    /// Whether a colour says nothing wherever it is: the theme calls it so.
    pub(crate) fn decorates(&self, colour: Color32) -> bool {
        let quiet = [self.colour("hairline"), self.colour("track"), self.colour("hover"), self.colour("panel")];
        quiet.contains(&colour) && colour != self.colour("ink") && colour != self.colour("line")
    }
}

/// The amounts of light of a colour of a screen (IEC 61966-2-1).
pub(crate) fn light(colour: Color32) -> Light {
    let linear = |byte: u8| {
        let value = f64::from(byte) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue, _] = colour.to_array();
    [red, green, blue].map(linear)
}

/// The relative luminance of WCAG 2.2.
pub(crate) fn luminance([red, green, blue]: Light) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast ratio of WCAG 2.2.
pub(crate) fn contrast(one: Color32, other: Color32) -> f64 {
    ratio(light(one), light(other))
}

pub(crate) fn ratio(one: Light, other: Light) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour in CIE Lab under daylight (D65, 2 degrees).
pub(crate) fn lab([red, green, blue]: Light) -> [f64; 3] {
    let x = 0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue;
    let y = 0.212_672_9 * red + 0.715_152_2 * green + 0.072_175_0 * blue;
    let z = 0.019_333_9 * red + 0.119_192_0 * green + 0.950_304_1 * blue;
    let root = |share: f64| {
        let edge: f64 = 6.0 / 29.0;
        if share > edge.powi(3) { share.cbrt() } else { share / (3.0 * edge * edge) + 4.0 / 29.0 }
    };
    let [x, y, z] = [x / 0.950_47, y, z / 1.088_83].map(root);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far two colours lie apart: delta E of 1976.
pub(crate) fn distance(one: Light, other: Light) -> f64 {
    let (one, other) = (lab(one), lab(other));
    (0..3).map(|axis| (one[axis] - other[axis]).powi(2)).sum::<f64>().sqrt()
}

/// Who sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Eyes {
    Usual,
    Protanopia,
    Deuteranopia,
    Tritanopia,
    Grey,
}

impl Eyes {
    pub(crate) const ALL: [Self; 5] = [Self::Usual, Self::Protanopia, Self::Deuteranopia, Self::Tritanopia, Self::Grey];

    /// What these eyes see of a light: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A Physiologically-based Model for
    /// Simulation of Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009,
    /// table 1 at severity 1.0. The matrices are meant for amounts of light.
    pub(crate) fn see(self, light: Light) -> Light {
        let matrix: [[f64; 3]; 3] = match self {
            Self::Usual => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
            Self::Grey => [[0.2126, 0.7152, 0.0722]; 3],
        };
        matrix.map(|row| (0..3).map(|channel| row[channel] * light[channel]).sum::<f64>().clamp(0.0, 1.0))
    }
}
