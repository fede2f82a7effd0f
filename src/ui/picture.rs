//! A picture to take elsewhere, drawn on the processor in a context of its own: nothing of the window gets into it.

use super::View;
use super::cx::Cx;
use super::drawing;
use super::explore::picture;
use super::practise::result;
use super::raster::Raster;
use super::theme::{self, Theme};
use crate::content::Library;
use crate::diagram::{Colour, Drawing};
use crate::export::{Fonts, Look};
use crate::state::{Settings, State, What};
use egui::{Color32, ColorImage, Context, FullOutput, RawInput, Rect, Ui, Vec2, ViewportId, pos2, vec2};

/// Width in points.
const WIDTH: f32 = 1200.0;
/// Pixels for each point: sharp on a projector and in print.
const SCALE: f32 = 2.0;
/// Room for the tallest picture, in points.
const MOST_HEIGHT: f32 = 4000.0;

/// A picture that leaves the app: what is drawn, and what it is drawn on.
#[derive(Debug)]
pub struct Sheet {
    /// What is drawn.
    pub drawing: Drawing,
    /// The colour of the ground.
    pub ground: Colour,
    /// The fonts of its letters.
    pub fonts: Fonts,
}

impl View {
    /// What Explore shows, in the look of the settings; `system` is the look of the system, which they may leave it to.
    pub fn picture(&self, state: &State, library: &Library, system: Option<egui::Theme>) -> ColorImage {
        // How large text is on screen has nothing to do with the size of a picture.
        let settings = Settings { text_percent: 100, ..state.settings };
        let mut input = input(SCALE);
        input.system_theme = system;
        Self::pixels(input, |ui| {
            let theme = self.ground(ui, settings);
            picture::show(ui, &Cx::new(state, library, &theme, &self.words))
        })
    }

    /// What is taken away, as pixels at so many for each point, with the ground or without.
    pub fn picture_in(
        &self,
        state: &State,
        library: &Library,
        what: &What,
        (look, scale, ground): (Look, f32, bool),
    ) -> ColorImage {
        Self::pixels(input(scale), |ui| {
            let theme = self.dress(ui, look);
            if ground {
                ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, theme.colours.bg);
            }
            subject(ui, &Cx::new(state, library, &theme, &self.words), what)
        })
    }

    /// What is taken away, for files that scale.
    pub fn sheet(&self, state: &State, library: &Library, what: &What, look: Look) -> Sheet {
        let ctx = Context::default();
        theme::install_fonts(&ctx);
        let (mut size, mut ground, mut title) = (Vec2::ZERO, Color32::TRANSPARENT, String::new());
        let FullOutput { shapes, mut textures_delta, .. } = ctx.run_ui(input(1.0), |ui| {
            let theme = self.dress(ui, look);
            let cx = Cx::new(state, library, &theme, &self.words);
            title = self::title(&cx, what);
            ground = theme.colours.bg;
            size = subject(ui, &cx, what);
        });
        // Letters stay letters, so that nobody needs their pixels.
        textures_delta.clear();
        let [red, green, blue, alpha] = ground.to_srgba_unmultiplied();
        Sheet {
            drawing: drawing::of(shapes, size, title),
            ground: Colour { red, green, blue, alpha },
            fonts: theme::font_bytes(),
        }
    }

    /// The fonts of all letters.
    pub fn fonts(&self) -> Fonts {
        theme::font_bytes()
    }

    fn dress(&self, ui: &mut Ui, look: Look) -> Theme {
        let theme = self.themes.apply_look(ui, look);
        ui.set_style(ui.ctx().global_style());
        theme
    }

    pub(super) fn pixels(input: RawInput, mut show: impl FnMut(&mut Ui) -> Vec2) -> ColorImage {
        let ctx = Context::default();
        theme::install_fonts(&ctx);
        let mut raster = Raster::default();
        let mut size = Vec2::ZERO;
        let output = ctx.run_ui(input, |ui| size = show(ui));
        let FullOutput { mut textures_delta, shapes, pixels_per_point, .. } = output;
        raster.take(&mut textures_delta);
        raster.draw(&ctx, shapes, size, pixels_per_point)
    }
}

/// The result of a scene where it has one, and else what Explore shows; answers how large it is.
fn subject(ui: &mut Ui, cx: &Cx<'_>, what: &What) -> Vec2 {
    match what {
        What::Scene(id) if let Some((scene, run)) = cx.state.finished(cx.library, id) => {
            result::show(ui, cx, scene, run)
        }
        _ => picture::show(ui, cx),
    }
}

fn title(cx: &Cx<'_>, what: &What) -> String {
    if let What::Scene(id) = what
        && let Some((scene, _)) = cx.state.finished(cx.library, id)
    {
        return scene.title.clone();
    }
    let comparison = cx.state.comparison(cx.library);
    let names: Vec<&str> = comparison.stacks().iter().map(|stack| stack.service().short.as_str()).collect();
    cx.with("picture-title", &[("services", names.join(", ").into())])
}

fn input(scale: f32) -> RawInput {
    let sheet = Rect::from_min_size(pos2(0.0, 0.0), vec2(WIDTH, MOST_HEIGHT));
    let mut input = RawInput { screen_rect: Some(sheet), ..RawInput::default() };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(scale);
    input
}
