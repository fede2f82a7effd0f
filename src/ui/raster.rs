//! Draws what egui would hand to the graphics card, on the processor: the same picture on every machine, with or without
//! a window. Edges are whole numbers, so that no pixel between two triangles is missed or drawn twice; soft edges come
//! from egui itself.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "coordinates are clipped to the picture and colours to a byte before they are made whole"
)]

use egui::epaint::{ClippedPrimitive, ClippedShape, ImageDelta, Primitive, Vertex};
use egui::{ColorImage, ImageData, Rect, TextureId, TexturesDelta, Vec2};
use std::collections::BTreeMap;
use std::ops::Range;

/// Steps from one pixel to the next, as graphics cards have them.
const STEPS: i64 = 256;

/// Red, green, blue and alpha, multiplied by alpha, from 0 to 255.
type Colour = [f32; 4];

#[derive(Default)]
struct Texture {
    size: [usize; 2],
    texels: Vec<[u8; 4]>,
}

/// Holds the textures of a context, and draws its shapes.
#[derive(Default)]
pub struct Raster {
    textures: BTreeMap<TextureId, Texture>,
}

impl Raster {
    /// Takes over what has changed in the textures since the last frame.
    pub fn take(&mut self, delta: &mut TexturesDelta) {
        // The textures do not know of each other, so that their order makes no difference.
        delta.set.drain().for_each(|(id, parts)| {
            let texture = self.textures.entry(id).or_default();
            parts.iter().for_each(|part| texture.take(part));
        });
        delta.free.drain().for_each(|id| drop(self.textures.remove(&id)));
    }

    /// Draws the shapes of a frame that lie in the first `size` points, at `scale` pixels for each. What only a graphics
    /// card can draw is left out; the app has nothing of that kind.
    pub fn draw(&self, ctx: &egui::Context, shapes: Vec<ClippedShape>, size: Vec2, scale: f32) -> ColorImage {
        let size = [size.x, size.y].map(|side| (side * scale).round() as usize);
        let mut canvas = Canvas { width: size[0], height: size[1], bytes: vec![0; size[0] * size[1] * 4] };
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(shapes, scale) {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = canvas.clip(clip_rect * scale);
            for corners in mesh.indices.chunks_exact(3) {
                let corners = [0, 1, 2].map(|corner| mesh.vertices[corners[corner] as usize]);
                if let Some(triangle) = Triangle::new(corners, scale) {
                    canvas.draw(&triangle, texture, clip);
                }
            }
        }
        ColorImage::from_rgba_premultiplied(size, &canvas.bytes)
    }
}

impl Texture {
    /// The whole texture, or a part of it, anew.
    fn take(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let [width, _] = image.size;
        if delta.pos.is_none() {
            self.size = image.size;
            self.texels = vec![[0; 4]; image.pixels.len()];
        }
        let [left, top] = delta.pos.unwrap_or_default();
        for (row, pixels) in image.pixels.chunks_exact(width).enumerate() {
            let start = (top + row) * self.size[0] + left;
            for (texel, pixel) in self.texels[start..start + width].iter_mut().zip(pixels) {
                *texel = pixel.to_array();
            }
        }
    }

    fn texel(&self, x: i64, y: i64) -> [u8; 4] {
        let [width, height] = self.size;
        let inside = |at: i64, size: usize| usize::try_from(at).unwrap_or_default().min(size - 1);
        self.texels[inside(y, height) * width + inside(x, width)]
    }

    /// What lies around a place, each weighted by how near it is. Letters lie on whole pixels, and need one texel only.
    fn sample(&self, u: f32, v: f32) -> Colour {
        let place = |at: f32, size: usize| ((at * size as f32 - 0.5) * STEPS as f32).round() as i64;
        let (x, y) = (place(u, self.size[0]), place(v, self.size[1]));
        let (left, top) = (x.div_euclid(STEPS), y.div_euclid(STEPS));
        let (right_part, bottom_part) = (x.rem_euclid(STEPS), y.rem_euclid(STEPS));
        let first = self.texel(left, top);
        if right_part == 0 && bottom_part == 0 {
            return first.map(f32::from);
        }
        let others = [self.texel(left + 1, top), self.texel(left, top + 1), self.texel(left + 1, top + 1)];
        let weigh = |from: f32, to: f32, part: i64| from + (to - from) * part as f32 / STEPS as f32;
        std::array::from_fn(|channel| {
            let [right, below, across] = others.map(|texel| f32::from(texel[channel]));
            let upper = weigh(f32::from(first[channel]), right, right_part);
            weigh(upper, weigh(below, across, right_part), bottom_part)
        })
    }
}

/// Columns and rows that may be drawn on, ends excluded.
#[derive(Clone, Copy)]
struct Clip {
    x: [i64; 2],
    y: [i64; 2],
}

/// A value that changes evenly over a triangle: at the middle of the pixel at 0, 0, and by how much a pixel to the right
/// and a pixel down.
type Slope = [f64; 3];

/// The side on which a pixel lies of an edge: inside where `a * x + b * y + c` is not negative.
#[derive(Clone, Copy)]
struct Edge {
    a: i64,
    b: i64,
    c: i64,
}

struct Triangle {
    edges: [Edge; 3],
    rows: [i64; 2],
    /// Red, green, blue, alpha, and the place in the texture.
    slopes: [Slope; 6],
    /// Whether it has one colour, as letters have, and one place in the texture, as everything else has.
    one: [bool; 2],
}

impl Edge {
    /// With the inside on the left of the way; what lies right on it belongs to the triangle at whose top or left it is.
    fn new([from_x, from_y]: [i64; 2], [to_x, to_y]: [i64; 2]) -> Self {
        let (a, b) = (from_y - to_y, to_x - from_x);
        let is_own = a > 0 || (a == 0 && b > 0);
        // Pixels are asked for at their middles.
        let c = -(a * from_x + b * from_y) + (a + b) * STEPS / 2 - i64::from(!is_own);
        Self { a: a * STEPS, b: b * STEPS, c }
    }

    /// Narrows a row to what is inside.
    fn narrow(self, y: i64, [start, end]: [i64; 2]) -> [i64; 2] {
        let rest = self.b * y + self.c;
        match self.a {
            0 if rest < 0 => [start, start],
            0 => [start, end],
            a if a > 0 => [start.max(-rest.div_euclid(a)), end],
            a => [start, end.min(rest.div_euclid(-a) + 1)],
        }
    }
}

impl Triangle {
    fn new(mut corners: [Vertex; 3], scale: f32) -> Option<Self> {
        let snap = |corner: Vertex| [corner.pos.x, corner.pos.y].map(|at| (at * scale * STEPS as f32).round() as i64);
        let area = |[a, b, c]: [[i64; 2]; 3]| (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        if area(corners.map(snap)) < 0 {
            corners.swap(1, 2);
        }
        let places = corners.map(snap);
        let [a, b, c] = places;
        let area = area(places);
        if area == 0 {
            return None;
        }
        let to_pixels = STEPS as f64 / area as f64;
        let ([bx, by], [cx, cy]) =
            ([b[0] - a[0], b[1] - a[1]].map(|d| d as f64), [c[0] - a[0], c[1] - a[1]].map(|d| d as f64));
        let middle = |at: i64| 0.5 - at as f64 / STEPS as f64;
        let values = corners.map(|corner| {
            let [red, green, blue, alpha] = corner.color.to_array().map(f64::from);
            [red, green, blue, alpha, f64::from(corner.uv.x), f64::from(corner.uv.y)]
        });
        let slopes = std::array::from_fn(|value| {
            let [first, second, third] = values.map(|values| values[value]);
            let (second, third) = (second - first, third - first);
            let right = (second * cy - third * by) * to_pixels;
            let down = (third * bx - second * cx) * to_pixels;
            [first + right * middle(a[0]) + down * middle(a[1]), right, down]
        });
        let ys = places.map(|[_, y]| y);
        let rows = [ys[0].min(ys[1]).min(ys[2]) / STEPS, ys[0].max(ys[1]).max(ys[2]) / STEPS + 1];
        let one = [0..4, 4..6].map(|part| values.iter().all(|corner| corner[part.clone()] == values[0][part.clone()]));
        Some(Self { edges: [Edge::new(a, b), Edge::new(b, c), Edge::new(c, a)], rows, slopes, one })
    }

    fn at(&self, values: Range<usize>, x: i64, y: i64) -> [f32; 4] {
        let mut found = [0.0; 4];
        for (place, value) in values.enumerate() {
            let [start, right, down] = self.slopes[value];
            found[place] = (start + right * x as f64 + down * y as f64) as f32;
        }
        found
    }

    fn colour(&self, x: i64, y: i64) -> Colour {
        self.at(0..4, x, y).map(|channel| channel.clamp(0.0, 255.0))
    }

    fn texel(&self, texture: &Texture, x: i64, y: i64) -> Colour {
        let [u, v, ..] = self.at(4..6, x, y);
        texture.sample(u, v)
    }
}

struct Canvas {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

impl Canvas {
    fn clip(&self, rect: Rect) -> Clip {
        let within = |from: f32, to: f32, size: usize| [from, to].map(|at| (at.round() as i64).clamp(0, size as i64));
        Clip { x: within(rect.min.x, rect.max.x, self.width), y: within(rect.min.y, rect.max.y, self.height) }
    }

    fn draw(&mut self, triangle: &Triangle, texture: &Texture, clip: Clip) {
        for y in triangle.rows[0].max(clip.y[0])..triangle.rows[1].min(clip.y[1]) {
            let [start, end] = triangle.edges.iter().fold(clip.x, |row, edge| edge.narrow(y, row));
            if start >= end {
                continue;
            }
            let first = y as usize * self.width;
            let row = &mut self.bytes[(first + start as usize) * 4..(first + end as usize) * 4];
            let (mut colour, mut texel) = (triangle.colour(start, y), triangle.texel(texture, start, y));
            let [one_colour, one_texel] = triangle.one;
            if one_colour && one_texel && colour[3] * texel[3] >= 255.0 * 255.0 {
                fill(row, colour, texel);
                continue;
            }
            for (pixel, x) in row.chunks_exact_mut(4).zip(start..) {
                if !one_colour {
                    colour = triangle.colour(x, y);
                }
                if !one_texel {
                    texel = triangle.texel(texture, x, y);
                }
                blend(pixel, colour, texel);
            }
        }
    }
}

/// Lays a colour, as far as the texture lets it through, over a pixel; as bytes are laid over bytes, without making light
/// of them first.
fn blend(pixel: &mut [u8], colour: Colour, texel: Colour) {
    if texel[3] <= 0.0 {
        return;
    }
    let rest = 1.0 - colour[3] * texel[3] / (255.0 * 255.0);
    for channel in 0..4 {
        let over = colour[channel] * texel[channel] / 255.0;
        pixel[channel] = (over + f32::from(pixel[channel]) * rest + 0.5) as u8;
    }
}

/// Fills a row with an opaque colour: what is done is copied, twice as much each time.
fn fill(row: &mut [u8], colour: Colour, texel: Colour) {
    blend(&mut row[..4], colour, texel);
    let mut done = 4;
    while done < row.len() {
        let next = done.min(row.len() - done);
        row.copy_within(..next, done);
        done += next;
    }
}
