//! Circles whose area says how many, each over its own place.

use crate::figure::scene::Area;
use std::f64::consts::PI;

/// A circle, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Circle {
    /// The place on the map that it stands for.
    pub(super) anchor: (f64, f64),
    /// Where it is drawn.
    pub(super) centre: (f64, f64),
    pub(super) radius: f64,
}

impl Circle {
    /// Whether it comes nearer to an area than this.
    pub(super) fn touches(&self, area: &Area, distance: f64) -> bool {
        let (x, y) = self.centre;
        let nearest = |place: f64, from: i32, to: i32| place.clamp(f64::from(from), f64::from(to.max(from)));
        let (dx, dy) = (x - nearest(x, area.left, area.right), y - nearest(y, area.top, area.bottom));
        (dx * dx + dy * dy).sqrt() < self.radius + distance
    }
}

/// Nobody vanishes: a circle this small is drawn larger than its share of the area.
pub(super) const SMALLEST: f64 = 2.5;
/// The circles of a picture together take no more than this part of it.
const MOST_OF_PICTURE: f64 = 0.14;
/// A few persons are no large circle, even where there is nobody else.
const LEAST_FOR_LARGEST: u64 = 25;

/// How large a circle is for a count: one scale for all parts of a map.
pub(super) struct Scale {
    /// The radius of the circle for `largest`.
    radius: f64,
    largest: u64,
}

impl Scale {
    /// The scale for pictures of these sizes with these counts, in a figure of this width.
    pub(super) fn of(pictures: impl Iterator<Item = ((i32, i32), Vec<u64>)>, width: i32) -> Self {
        let pictures: Vec<_> = pictures.collect();
        let largest = pictures.iter().flat_map(|(_, counts)| counts).copied().max().unwrap_or(0).max(LEAST_FOR_LARGEST);
        let wanted = (f64::from(width) * 0.045).clamp(12.0, 32.0);
        let fits = pictures.iter().map(|((width, height), counts)| {
            let areas: f64 = counts.iter().map(|count| *count as f64 / largest as f64).sum();
            let room = f64::from(*width) * f64::from(*height) * MOST_OF_PICTURE;
            (room / (PI * areas.max(f64::MIN_POSITIVE))).sqrt()
        });
        Self { radius: fits.fold(wanted, f64::min), largest }
    }

    /// The radius for a count: its area is to the largest circle's as the counts are to each other.
    pub(super) fn radius(&self, count: u64) -> f64 {
        (self.radius * (count as f64 / self.largest as f64).sqrt()).max(SMALLEST)
    }
}

const ROUNDS: u32 = 120;
const BETWEEN: f64 = 1.0;
/// A circle is moved by no more than this part of its radius: it always covers its own place.
const FARTHEST: f64 = 0.75;

/// Moves circles that overlap apart, larger ones less, each only so far that it still covers its place.
pub(super) fn settle(circles: &mut [Circle], (width, height): (f64, f64)) {
    for _ in 0..ROUNDS {
        for one in 1..circles.len() {
            let (before, after) = circles.split_at_mut(one);
            let Some(second) = after.first_mut() else { break };
            before.iter_mut().for_each(|first| part(first, second));
        }
        for circle in circles.iter_mut() {
            circle.centre = near(circle);
            circle.centre.0 = within(circle.centre.0, circle.radius + BETWEEN, width);
            circle.centre.1 = within(circle.centre.1, circle.radius + BETWEEN, height);
        }
    }
}

fn part(first: &mut Circle, second: &mut Circle) {
    let (dx, dy) = (second.centre.0 - first.centre.0, second.centre.1 - first.centre.1);
    let apart = (dx * dx + dy * dy).sqrt();
    let missing = first.radius + second.radius + BETWEEN - apart;
    if missing <= 0.0 {
        return;
    }
    // Two at the very same place part sideways.
    let (x, y) = if apart > 1e-6 { (dx / apart, dy / apart) } else { (1.0, 0.0) };
    let (one, two) = (first.radius * first.radius, second.radius * second.radius);
    let (first_gives, second_gives) = (missing * two / (one + two), missing * one / (one + two));
    first.centre = (first.centre.0 - x * first_gives, first.centre.1 - y * first_gives);
    second.centre = (second.centre.0 + x * second_gives, second.centre.1 + y * second_gives);
}

/// Where a circle is, drawn back to where it covers its place.
fn near(circle: &Circle) -> (f64, f64) {
    let (dx, dy) = (circle.centre.0 - circle.anchor.0, circle.centre.1 - circle.anchor.1);
    let (moved, allowed) = ((dx * dx + dy * dy).sqrt(), circle.radius * FARTHEST);
    if moved <= allowed {
        return circle.centre;
    }
    (circle.anchor.0 + dx / moved * allowed, circle.anchor.1 + dy / moved * allowed)
}

fn within(place: f64, radius: f64, length: f64) -> f64 {
    place.max(radius).min((length - radius).max(radius))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circle(x: f64, y: f64, radius: f64) -> Circle {
        Circle { anchor: (x, y), centre: (x, y), radius }
    }

    fn distance((x, y): (f64, f64), (other_x, other_y): (f64, f64)) -> f64 {
        ((x - other_x).powi(2) + (y - other_y).powi(2)).sqrt()
    }

    #[test]
    fn areas_are_to_each_other_as_counts_are() {
        let scale = Scale::of([((600, 300), vec![25, 100])].into_iter(), 600);
        assert!((scale.radius(25) * 2.0 - scale.radius(100)).abs() < 1e-9);
        let scale = Scale::of([((600, 300), vec![1, 1_000_000])].into_iter(), 600);
        assert_eq!(scale.radius(1), SMALLEST);
    }

    #[test]
    fn a_few_persons_are_no_large_circle() {
        let alone = Scale::of([((600, 300), vec![1])].into_iter(), 600);
        let many = Scale::of([((600, 300), vec![25])].into_iter(), 600);
        assert!((alone.radius(1) * 5.0 - many.radius(25)).abs() < 1e-9);
    }

    #[test]
    fn many_circles_leave_most_of_the_picture_free() {
        let counts = vec![10; 200];
        let scale = Scale::of([((600, 300), counts.clone())].into_iter(), 600);
        let area: f64 = counts.iter().map(|count| PI * scale.radius(*count).powi(2)).sum();
        assert!(area <= 600.0 * 300.0 * MOST_OF_PICTURE * 1.001, "{area}");
    }

    #[test]
    fn circles_part_as_far_as_each_still_covers_its_place() {
        let mut circles = vec![circle(100.0, 50.0, 20.0), circle(112.0, 50.0, 8.0), circle(300.0, 50.0, 9.0)];
        settle(&mut circles, (400.0, 100.0));
        for circle in &circles {
            assert!(distance(circle.centre, circle.anchor) <= circle.radius * FARTHEST + 1e-9, "{circle:?}");
        }
        let [one, two, three] = circles.as_slice() else { panic!("three") };
        assert!(distance(one.centre, two.centre) > 12.0, "they have parted");
        assert_eq!(three.centre, three.anchor, "what overlaps nothing stays");
    }

    #[test]
    fn circles_stay_in_the_picture() {
        let mut circles: Vec<Circle> = (0..40).map(|number| circle(f64::from(number % 3), 99.0, 9.0)).collect();
        settle(&mut circles, (120.0, 100.0));
        for Circle { centre: (x, y), radius, .. } in circles {
            assert!(x >= radius && x <= 120.0 - radius && y >= radius && y <= 100.0 - radius);
        }
    }
}
