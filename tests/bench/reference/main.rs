//! The least that a window of the toolkit is: what `process.sh` compares the app with. A bar, a list, a field, a button,
//! and a surface in a colour by which it is seen from outside that the picture is there.

use eframe::egui::{CentralPanel, Color32, Panel, ScrollArea, Slider, Ui, ViewportBuilder};

struct Window {
    words: String,
    number: u32,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        Panel::top("bar").show(ui, |ui| ui.horizontal(|ui| ui.heading("A window")));
        Panel::left("list").show(ui, |ui| {
            ScrollArea::vertical().show(ui, |ui| {
                for number in 0..20 {
                    ui.label(format!("Line {number}"));
                }
            });
        });
        CentralPanel::default().show(ui, |ui| {
            ui.text_edit_singleline(&mut self.words);
            ui.add(Slider::new(&mut self.number, 0..=10));
            if ui.button("One more").clicked() {
                self.number += 1;
            }
            let room = ui.available_rect_before_wrap().shrink(8.0);
            ui.painter().rect_filled(room, 4.0, Color32::ORANGE);
        });
    }
}

fn main() -> eframe::Result {
    let viewport = ViewportBuilder::default().with_title("Reference").with_inner_size([1280.0, 800.0]);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    eframe::run_native("reference", options, Box::new(|_| Ok(Box::new(Window { words: String::new(), number: 3 }))))
}
