//! Looks at the windows of a display, and types into them, as any other program on it could.

use super::display::Display;
use std::io::IoSlice;
use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, EventMask,
    Gravity, ImageFormat, ImageOrder, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, PropMode, Window,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// A picture of a window.
#[derive(PartialEq)]
pub(super) struct Picture {
    /// Blue, green, red and nothing, for each pixel.
    bytes: Vec<u8>,
    pub(super) width: usize,
    pub(super) height: usize,
}

impl Picture {
    /// Red, green and blue of a pixel.
    pub(super) fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let start = (y * self.width + x) * 4;
        [self.bytes[start + 2], self.bytes[start + 1], self.bytes[start]]
    }
}

/// A connection to the display.
pub(super) struct Eyes {
    connection: RustConnection,
    root: Window,
}

impl Eyes {
    pub(super) fn open(display: &Display) -> Self {
        let (connection, screen) = x11rb::connect(Some(&display.name)).unwrap();
        let setup = connection.setup();
        assert_eq!(setup.image_byte_order, ImageOrder::LSB_FIRST, "pixels are read as blue, green, red");
        let root = setup.roots[screen].root;
        Self { connection, root }
    }

    fn atom(&self, name: &str) -> u32 {
        self.connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
    }

    /// The window of this title that is on screen. A window may be gone while it is looked at; then it is not there.
    pub(super) fn window(&self, title: &str) -> Option<Window> {
        let windows = self.connection.query_tree(self.root).unwrap().reply().ok()?.children;
        let name = self.atom("_NET_WM_NAME");
        windows.into_iter().find(|&window| {
            let read = self.connection.get_property(false, window, name, AtomEnum::ANY, 0, 64).unwrap().reply();
            let state = self.connection.get_window_attributes(window).unwrap().reply();
            read.is_ok_and(|read| read.value == title.as_bytes())
                && state.is_ok_and(|state| state.map_state == MapState::VIEWABLE)
        })
    }

    /// What the window shows now.
    pub(super) fn picture(&self, window: Window) -> Picture {
        let place = self.connection.get_geometry(window).unwrap().reply().unwrap();
        let image = self
            .connection
            .get_image(ImageFormat::Z_PIXMAP, window, 0, 0, place.width, place.height, u32::MAX)
            .unwrap()
            .reply()
            .unwrap();
        let pixels = usize::from(place.width) * usize::from(place.height);
        assert_eq!(image.data.len(), pixels * 4, "a pixel of depth {} has four bytes", image.depth);
        Picture { bytes: image.data, width: place.width.into(), height: place.height.into() }
    }

    /// How large the window is.
    pub(super) fn size(&self, window: Window) -> [u32; 2] {
        let place = self.connection.get_geometry(window).unwrap().reply().unwrap();
        [place.width.into(), place.height.into()]
    }

    /// Makes the window as large as somebody who pulls at its corner.
    pub(super) fn resize(&self, window: Window, [width, height]: [u32; 2]) {
        let size = ConfigureWindowAux::new().width(width).height(height);
        self.connection.configure_window(window, &size).unwrap().check().unwrap();
    }

    /// Lets the display fill whatever of the window is not drawn yet with a colour.
    pub(super) fn fill_before_it_is_drawn(&self, window: Window, [red, green, blue]: [u8; 3]) {
        let pixel = u32::from_be_bytes([0, red, green, blue]);
        let ground = ChangeWindowAttributesAux::new().background_pixel(pixel).bit_gravity(Gravity::BIT_FORGET);
        self.connection.change_window_attributes(window, &ground).unwrap().check().unwrap();
    }

    /// Takes the window off the screen, as minimising does.
    pub(super) fn hide(&self, window: Window) {
        self.connection.unmap_window(window).unwrap().check().unwrap();
    }

    /// Brings it back.
    pub(super) fn restore(&self, window: Window) {
        self.connection.map_window(window).unwrap().check().unwrap();
    }

    /// Sets how large everything on the display is to be, in percent, as a desktop’s settings do. A desktop tells the
    /// windows by a window of its own; here the window is told by the same property on itself.
    pub(super) fn scale(&self, window: Window, percent: u32) {
        let wish = format!("Xft.dpi:\t{}\n", 96 * percent / 100);
        let (property, kind) = (AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING);
        for target in [self.root, window] {
            let sent =
                self.connection.change_property8(PropMode::REPLACE, target, property, kind, wish.as_bytes()).unwrap();
            sent.check().unwrap();
        }
    }

    /// Presses a key and lets it go; `key` is the sign on it.
    pub(super) fn press(&self, window: Window, key: char) {
        self.press_all(window, &[u32::from(key)]);
    }

    /// Presses keys, each while the ones before it are held, and lets them go; they are given as X11 numbers them. The
    /// extension for tests plays the keyboard: the window is sent what a real one would send.
    pub(super) fn press_all(&self, window: Window, keys: &[u32]) {
        let setup = self.connection.setup();
        let count = setup.max_keycode - setup.min_keycode + 1;
        let map = self.connection.get_keyboard_mapping(setup.min_keycode, count).unwrap().reply().unwrap();
        let per_key = usize::from(map.keysyms_per_keycode);
        let code = |key: &u32| {
            let place = map.keysyms.chunks(per_key).position(|signs| signs[0] == *key).unwrap();
            setup.min_keycode + u8::try_from(place).unwrap()
        };
        let codes: Vec<u8> = keys.iter().map(code).collect();
        self.connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME).unwrap();
        let extension = self.connection.query_extension(b"XTEST").unwrap().reply().unwrap();
        let down = codes.iter().map(|&code| (KEY_PRESS_EVENT, code));
        let up = codes.iter().rev().map(|&code| (KEY_RELEASE_EVENT, code));
        for (event, code) in down.chain(up) {
            // FakeInput has nine words: the opcodes and its length, the event, and six that do not matter for a key.
            let mut request = [0; 36];
            request[..6].copy_from_slice(&[extension.major_opcode, 2, 9, 0, event, code]);
            let sent = self.connection.send_request_without_reply(&[IoSlice::new(&request)], Vec::new());
            sent.unwrap().check().unwrap();
        }
    }

    /// Asks the window to close, as the cross in its corner does.
    pub(super) fn close(&self, window: Window) {
        let delete = self.atom("WM_DELETE_WINDOW");
        let event = ClientMessageEvent::new(32, window, self.atom("WM_PROTOCOLS"), [delete, 0, 0, 0, 0]);
        self.connection.send_event(false, window, EventMask::NO_EVENT, event).unwrap();
        self.connection.flush().unwrap();
    }
}

/// How many pixels have a colour, given as red, green and blue. A driver may round it to the value beside.
pub(super) fn count(picture: &Picture, colour: [u8; 3]) -> usize {
    let [red, green, blue] = colour;
    let fits = |pixel: &&[u8]| pixel.iter().zip([blue, green, red]).all(|(&has, wants)| has.abs_diff(wants) <= 1);
    picture.bytes.chunks_exact(4).filter(fits).count()
}
