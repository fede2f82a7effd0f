//! A picture of pixels as PNG.

use std::io;

/// Pixels, row by row, red, green, blue and alpha of each, not multiplied by alpha; `per_metre` is how many lie side by
/// side on paper.
///
/// # Errors
///
/// When the picture has no pixel, or not as many as its size says.
pub fn png(pixels: &[u8], (width, height): (u32, u32), per_metre: u32) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit: png::Unit::Meter }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}
