//! The libraries that the window loads when it opens, who packages them, and which of them this system lacks.
//!
//! The window's own error names one library at a time. Here all are looked for, so that one installation is enough.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// A library and the packages that bring it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SharedLibrary {
    /// The file that the loader looks for.
    pub(super) file: &'static str,
    /// Its package on Debian and Ubuntu, on Fedora and on Arch.
    pub(super) packages: [&'static str; 3],
}

const fn library(file: &'static str, packages: [&'static str; 3]) -> SharedLibrary {
    SharedLibrary { file, packages }
}

/// What an X11 window loads.
pub(super) const X11: [SharedLibrary; 6] = [
    library("libX11.so.6", ["libx11-6", "libX11", "libx11"]),
    library("libX11-xcb.so.1", ["libx11-xcb1", "libX11-xcb", "libx11"]),
    library("libXcursor.so.1", ["libxcursor1", "libXcursor", "libxcursor"]),
    library("libXi.so.6", ["libxi6", "libXi", "libxi"]),
    library("libxkbcommon.so.0", ["libxkbcommon0", "libxkbcommon", "libxkbcommon"]),
    library("libxkbcommon-x11.so.0", ["libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"]),
];

/// What a Wayland window loads.
pub(super) const WAYLAND: [SharedLibrary; 2] = [
    library("libwayland-client.so.0", ["libwayland-client0", "libwayland-client", "wayland"]),
    library("libxkbcommon.so.0", ["libxkbcommon0", "libxkbcommon", "libxkbcommon"]),
];

/// What draws on X11; either is enough.
pub(super) const DRAWING: [SharedLibrary; 2] = [
    library("libGL.so.1", ["libgl1", "mesa-libGL mesa-dri-drivers", "mesa"]),
    library("libEGL.so.1", ["libegl1", "mesa-libEGL mesa-dri-drivers", "mesa"]),
];

/// What draws on Wayland; both are needed.
pub(super) const WAYLAND_DRAWING: [SharedLibrary; 2] = [
    library("libwayland-egl.so.1", ["libwayland-egl1", "libwayland-egl", "wayland"]),
    library("libEGL.so.1", ["libegl1 libgl1-mesa-dri", "mesa-libEGL mesa-dri-drivers", "mesa"]),
];

/// The folders where the loader looks.
#[derive(Debug)]
pub(super) struct Loader {
    folders: Vec<PathBuf>,
    header: Header,
}

/// Enough of a program or library to tell for which machine it was made.
type Header = [u8; 20];

impl Loader {
    /// The folders of this system.
    pub(super) fn of_this_system() -> Self {
        let header = header(Path::new("/proc/self/exe")).unwrap_or_default();
        Self::new(Path::new("/"), std::env::var_os("LD_LIBRARY_PATH").as_deref(), header)
    }

    fn new(root: &Path, library_path: Option<&OsStr>, header: Header) -> Self {
        let mut folders: Vec<PathBuf> =
            library_path.map(|list| std::env::split_paths(list).collect()).unwrap_or_default();
        let machine = match std::env::consts::ARCH {
            "x86" => "i386-linux-gnu".to_owned(),
            "arm" => "arm-linux-gnueabihf".to_owned(),
            other => format!("{other}-linux-gnu"),
        };
        for base in ["lib", "usr/lib", "usr/local/lib"] {
            folders.push(root.join(base).join(&machine));
            folders.push(root.join(format!("{base}64")));
            folders.push(root.join(base));
        }
        folders.extend(configured(root));
        Self { folders, header }
    }

    /// Whether a library is there, made for the same machine as this program.
    pub(super) fn finds(&self, file: &str) -> bool {
        self.folders.iter().any(|folder| header(&folder.join(file)).is_some_and(|found| fits(found, self.header)))
    }
}

/// The folders that the administrator has added.
fn configured(root: &Path) -> Vec<PathBuf> {
    let etc = root.join("etc");
    let parts = fs::read_dir(etc.join("ld.so.conf.d")).into_iter().flatten().flatten().map(|entry| entry.path());
    let files: BTreeSet<PathBuf> = parts.chain([etc.join("ld.so.conf")]).collect();
    let texts = files.iter().filter_map(|file| fs::read_to_string(file).ok());
    texts
        .flat_map(|text| text.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>())
        .filter(|line| line.starts_with('/'))
        .map(|line| root.join(line.trim_start_matches('/')))
        .collect()
}

fn header(file: &Path) -> Option<Header> {
    let mut header = Header::default();
    File::open(file).ok()?.read_exact(&mut header).ok()?;
    header.starts_with(b"\x7fELF").then_some(header)
}

/// A system may have the libraries of two machines side by side; the class and the machine have to be ours.
fn fits(found: Header, own: Header) -> bool {
    found[4..6] == own[4..6] && found[18..] == own[18..]
}

#[cfg(test)]
mod tests {
    use super::{Header, Loader, WAYLAND_DRAWING, X11};
    use std::error::Error;
    use std::fs;

    const OWN: Header = *b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0";
    const OTHER: Header = *b"\x7fELF\x01\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x03\0";

    #[test]
    fn a_library_is_found_where_a_loader_finds_it() -> Result<(), Box<dyn Error>> {
        let root = tempfile::tempdir()?;
        let at = |path: &str| root.path().join(path);
        for folder in ["usr/lib64", "opt/extra", "named", "etc/ld.so.conf.d"] {
            fs::create_dir_all(at(folder))?;
        }
        fs::write(at("etc/ld.so.conf"), "include /etc/ld.so.conf.d/*.conf\n")?;
        fs::write(at("etc/ld.so.conf.d/extra.conf"), "# ours\n/opt/extra\n")?;
        fs::write(at("usr/lib64/libX11.so.6"), OWN)?;
        fs::write(at("opt/extra/libXi.so.6"), OWN)?;
        fs::write(at("named/libXcursor.so.1"), OWN)?;
        let loader = Loader::new(root.path(), Some(at("named").as_os_str()), OWN);
        let found: Vec<&str> = X11.iter().map(|library| library.file).filter(|file| loader.finds(file)).collect();
        assert_eq!(found, ["libX11.so.6", "libXcursor.so.1", "libXi.so.6"]);
        Ok(())
    }

    #[test]
    fn a_library_for_another_machine_or_an_empty_file_is_not_found() -> Result<(), Box<dyn Error>> {
        let root = tempfile::tempdir()?;
        fs::create_dir_all(root.path().join("usr/lib"))?;
        fs::write(root.path().join("usr/lib/libEGL.so.1"), OTHER)?;
        fs::write(root.path().join("usr/lib/libwayland-egl.so.1"), "")?;
        let loader = Loader::new(root.path(), None, OWN);
        assert!(!WAYLAND_DRAWING.iter().any(|library| loader.finds(library.file)));
        Ok(())
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_system_has_the_library_of_its_own_programs() {
        let loader = Loader::of_this_system();
        assert!(loader.finds("libc.so.6") || std::path::Path::new("/lib/ld-musl-x86_64.so.1").exists());
    }
}
