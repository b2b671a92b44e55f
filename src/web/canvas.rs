//! The canvas of the page, as plotters draws on it. What is asked of plotters' own backend crosses to the browser each time; here, the type and
//! the colour are told only when they change, and the land of a map, thousands of lines that are the same for every list, is kept as a picture.

use crate::figure::{Easel, FINENESS, Ground, Ink, Manner, Rgb, Scene, Theme};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use std::cell::RefCell;
use std::collections::VecDeque;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

type Failure = <CanvasBackend as DrawingBackend>::ErrorType;
type Outcome<T = ()> = Result<T, DrawingErrorKind<Failure>>;

/// A backend for [`Manner::Canvas`].
pub(super) struct Canvas {
    plotters: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// What the context has been told last.
    fill: Option<(u8, u8, u8)>,
    font: Option<(i64, bool)>,
    align: Option<&'static str>,
    /// Whether land is drawn as it was kept.
    keeps_land: bool,
}

impl Canvas {
    /// Of a canvas whose own size is in the screen's pixels; none where it cannot be drawn on.
    pub(super) fn of(canvas: HtmlCanvasElement) -> Option<Self> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let unit = 1.0 / f64::from(FINENESS);
        context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0).ok()?;
        context.set_text_baseline("middle");
        Some(Self {
            plotters: CanvasBackend::with_canvas_object(canvas)?,
            context,
            fill: None,
            font: None,
            align: None,
            keeps_land: true,
        })
    }

    fn set_fill(&mut self, BackendColor { rgb, .. }: BackendColor) {
        if self.fill != Some(rgb) {
            let (red, green, blue) = rgb;
            self.context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
            self.fill = Some(rgb);
        }
    }

    /// Plotters' backend, which says its own colours.
    fn plotters(&mut self) -> &mut CanvasBackend {
        self.fill = None;
        &mut self.plotters
    }
}

/// Plotters' own failure cannot be made elsewhere; what the browser says is told.
fn failed(cause: JsValue) -> DrawingErrorKind<Failure> {
    DrawingErrorKind::FontError(format!("{cause:?}").into())
}

/// Every ink covers what is below it (`BackendColor::alpha` is 1).
impl DrawingBackend for Canvas {
    type ErrorType = Failure;

    fn get_size(&self) -> (u32, u32) {
        self.plotters.get_size()
    }

    fn ensure_prepared(&mut self) -> Outcome {
        self.plotters.ensure_prepared()
    }

    fn present(&mut self) -> Outcome {
        self.plotters.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Outcome {
        self.plotters().draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.plotters().draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Outcome {
        if !fill {
            return self.plotters().draw_rect(from, to, style, fill);
        }
        self.set_fill(style.color());
        let ((left, top), (right, bottom)) = (from, to);
        let [left, top, width, height] = [left, top, right - left, bottom - top].map(f64::from);
        self.context.fill_rect(left, top, width, height);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        self.plotters().draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome {
        self.plotters().draw_circle(centre, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        self.plotters().fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Outcome {
        self.set_fill(style.color());
        let align = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "center",
            HPos::Right => "end",
        };
        if self.align.replace(align) != Some(align) {
            self.context.set_text_align(align);
        }
        let bold = matches!(style.style(), FontStyle::Bold);
        // To hundredths of the canvas's units.
        let size = (style.size() * 100.0).round() as i64;
        if self.font.replace((size, bold)) != Some((size, bold)) {
            let weight = if bold { "bold" } else { "normal" };
            self.context.set_font(&format!("{weight} {}px {}", size as f64 / 100.0, style.family().as_str()));
        }
        self.context.fill_text(text, f64::from(x), f64::from(y)).map_err(failed)
    }
}

impl Easel for Canvas {
    fn land(&mut self, ground: &Ground, (x, y): (i32, i32), theme: &Theme, scale: f64) -> Outcome<bool> {
        if !self.keeps_land {
            return Ok(false);
        }
        let Some(picture) = picture_of(ground, theme, scale, &self.context) else { return Ok(false) };
        let [width, height] = [picture.width(), picture.height()].map(|length| f64::from(length) * f64::from(FINENESS));
        let drawn = self.context.draw_image_with_html_canvas_element_and_dw_and_dh(
            &picture,
            f64::from(x),
            f64::from(y),
            width,
            height,
        );
        drawn.map_err(failed)?;
        Ok(true)
    }
}

/// Land as it was drawn.
struct Picture {
    ground: Ground,
    colours: [Rgb; 3],
    scale: f64,
    canvas: HtmlCanvasElement,
}

/// The world and Europe, on the screen and on paper.
const MOST_PICTURES: usize = 4;

thread_local! {
    /// The last ones that were asked for, the latest last.
    static PICTURES: RefCell<VecDeque<Picture>> = const { RefCell::new(VecDeque::new()) };
}

/// The land on a canvas of its own, drawn when it is first asked for; none where the browser has no canvas for it.
fn picture_of(
    ground: &Ground,
    theme: &Theme,
    scale: f64,
    context: &CanvasRenderingContext2d,
) -> Option<HtmlCanvasElement> {
    let ground = ground.moved_to((0, 0));
    let colours = [Ink::Land, Ink::Border, Ink::Paper].map(|ink| theme.colour(ink));
    PICTURES.with_borrow_mut(|pictures| {
        let is_it = |kept: &Picture| {
            kept.ground == ground && kept.colours == colours && kept.scale.to_bits() == scale.to_bits()
        };
        let kept = pictures.iter().position(is_it).and_then(|place| pictures.remove(place));
        let picture = match kept {
            Some(picture) => picture,
            None => Picture { ground, colours, scale, canvas: drawn(ground, theme, scale, context)? },
        };
        let canvas = picture.canvas.clone();
        pictures.push_back(picture);
        if pictures.len() > MOST_PICTURES {
            pictures.pop_front();
        }
        Some(canvas)
    })
}

fn drawn(ground: Ground, theme: &Theme, scale: f64, context: &CanvasRenderingContext2d) -> Option<HtmlCanvasElement> {
    let document = context.canvas()?.owner_document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let scene = Scene::of_land(ground);
    let pixels = |length: u32| (f64::from(length) * scale).round() as u32;
    canvas.set_width(pixels(scene.width()));
    canvas.set_height(pixels(scene.height()));
    let plain = Canvas { keeps_land: false, ..Canvas::of(canvas.clone())? };
    scene.draw(plain, Manner::Canvas, theme, scale).ok()?;
    Some(canvas)
}
