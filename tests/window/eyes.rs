//! Looks at the windows of a display, and types into them, as any other program on it could.

use super::display::Display;
use std::io::IoSlice;
use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, ImageFormat, ImageOrder, InputFocus, KEY_PRESS_EVENT,
    KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

/// A picture of a window: blue, green, red and nothing, for each pixel.
pub(super) struct Picture(Vec<u8>);

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
        Picture(image.data)
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
    picture.0.chunks_exact(4).filter(fits).count()
}
