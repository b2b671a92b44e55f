//! Circles whose area says how many, moved apart so that each can be seen.

/// A circle, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Circle {
    /// The place on the map that it stands for.
    pub(super) anchor: (f64, f64),
    /// Where it is drawn.
    pub(super) centre: (f64, f64),
    pub(super) radius: f64,
}

/// Nobody vanishes: a circle this small is drawn larger than its share of the area.
pub(super) const SMALLEST: f64 = 2.0;
/// All circles together take no more than this part of the picture.
const MOST_OF_PICTURE: f64 = 0.2;
const BETWEEN: f64 = 1.0;
const ROUNDS: u32 = 240;

/// The radius of the largest circle on a picture of this size.
pub(super) fn largest_radius(counts: &[u64], (width, height): (f64, f64)) -> f64 {
    let wanted = (width * 0.034).clamp(9.0, 30.0);
    let largest = counts.iter().copied().max().unwrap_or(0).max(1) as f64;
    let areas: f64 = counts.iter().map(|count| *count as f64 / largest).sum();
    let taken = std::f64::consts::PI * wanted * wanted * areas;
    wanted * (width * height * MOST_OF_PICTURE / taken.max(1.0)).sqrt().min(1.0)
}

/// The radius for a count: its area is to the largest circle's as the counts are to each other.
pub(super) fn radius(count: u64, largest: u64, largest_radius: f64) -> f64 {
    (largest_radius * (count as f64 / largest.max(1) as f64).sqrt()).max(SMALLEST)
}

/// Moves circles that overlap apart, larger ones less, and draws each back towards its place where there is room.
pub(super) fn settle(circles: &mut [Circle], (width, height): (f64, f64)) {
    for round in 0..ROUNDS {
        // In the last rounds nothing is drawn back, so that what has been parted stays so.
        let pull = if round < ROUNDS * 3 / 4 { 0.04 } else { 0.0 };
        for circle in circles.iter_mut() {
            circle.centre.0 += (circle.anchor.0 - circle.centre.0) * pull;
            circle.centre.1 += (circle.anchor.1 - circle.centre.1) * pull;
        }
        for one in 1..circles.len() {
            let (before, after) = circles.split_at_mut(one);
            let Some(second) = after.first_mut() else { break };
            before.iter_mut().for_each(|first| part(first, second));
        }
        for circle in circles.iter_mut() {
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

fn within(place: f64, radius: f64, length: f64) -> f64 {
    place.max(radius).min((length - radius).max(radius))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circle(x: f64, y: f64, radius: f64) -> Circle {
        Circle { anchor: (x, y), centre: (x, y), radius }
    }

    #[test]
    fn areas_are_to_each_other_as_counts_are() {
        let (small, large) = (radius(25, 100, 30.0), radius(100, 100, 30.0));
        assert!((small * small * 4.0 - large * large).abs() < 1e-9);
        assert_eq!(radius(1, 1_000_000, 30.0), SMALLEST);
        assert_eq!(radius(0, 0, 30.0), SMALLEST);
    }

    #[test]
    fn circles_part_and_stay_near() {
        let mut circles = vec![circle(100.0, 50.0, 20.0), circle(100.0, 50.0, 8.0), circle(110.0, 52.0, 10.0)];
        settle(&mut circles, (200.0, 100.0));
        for (place, one) in circles.iter().enumerate() {
            for two in circles.iter().skip(place + 1) {
                let (dx, dy) = (one.centre.0 - two.centre.0, one.centre.1 - two.centre.1);
                assert!((dx * dx + dy * dy).sqrt() >= one.radius + two.radius - 0.1, "{one:?} {two:?}");
            }
            let (dx, dy) = (one.centre.0 - one.anchor.0, one.centre.1 - one.anchor.1);
            assert!((dx * dx + dy * dy).sqrt() < 40.0, "{one:?}");
        }
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
