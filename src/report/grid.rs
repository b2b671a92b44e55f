use super::{Category, Dimension};
use serde::{Deserialize, Serialize};

/// A table's cells over the product of its axes, in row-major order: the last axis runs fastest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid<T> {
    axes: Vec<Axis>,
    cells: Vec<T>,
}

/// One dimension of a table with its categories in order; the total is last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// Which dimension.
    pub dimension: Dimension,
    /// Its categories.
    pub categories: Vec<Category>,
}

impl Axis {
    /// An axis of these categories and their total.
    pub fn with_total(dimension: Dimension, mut categories: Vec<Category>) -> Self {
        categories.push(Category::Total);
        Self { dimension, categories }
    }

    fn position(&self, category: Category) -> Option<usize> {
        self.categories.iter().position(|each| *each == category)
    }
}

impl<T: Clone> Grid<T> {
    /// A grid with the same value in every cell.
    pub fn filled(axes: Vec<Axis>, value: T) -> Self {
        let size = axes.iter().map(|axis| axis.categories.len()).product();
        Self { axes, cells: vec![value; size] }
    }
}

impl<T> Grid<T> {
    /// The axes.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// The cells in row-major order.
    pub fn cells(&self) -> &[T] {
        &self.cells
    }

    /// The cell at a category of each axis, in the axes' order.
    pub fn get(&self, at: &[Category]) -> Option<&T> {
        self.cells.get(self.index(at)?)
    }

    /// The cell, to change.
    pub fn get_mut(&mut self, at: &[Category]) -> Option<&mut T> {
        let index = self.index(at)?;
        self.cells.get_mut(index)
    }

    /// The coordinates of every cell, in row-major order.
    pub fn coordinates(&self) -> Vec<Vec<Category>> {
        self.axes.iter().fold(vec![Vec::new()], |coordinates, axis| {
            let extend = |at: Vec<Category>| axis.categories.iter().map(move |each| [at.as_slice(), &[*each]].concat());
            coordinates.into_iter().flat_map(extend).collect()
        })
    }

    /// Another grid of the same shape, cell by cell.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Grid<U> {
        Grid { axes: self.axes, cells: self.cells.into_iter().map(change).collect() }
    }

    /// The categories of a dimension, if the grid has it.
    pub fn categories(&self, dimension: Dimension) -> &[Category] {
        self.axes.iter().find(|axis| axis.dimension == dimension).map_or(&[], |axis| &axis.categories)
    }

    /// The place of a cell among the cells.
    pub(crate) fn place(&self, at: &[Category]) -> Option<usize> {
        self.index(at)
    }

    fn index(&self, at: &[Category]) -> Option<usize> {
        if at.len() != self.axes.len() {
            return None;
        }
        self.axes
            .iter()
            .zip(at)
            .try_fold(0, |index, (axis, category)| Some(index * axis.categories.len() + axis.position(*category)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Crime, Sex};

    #[test]
    fn the_last_axis_runs_fastest() {
        let sexes = [Sex::Female, Sex::Male].map(Category::Sex);
        let crimes = [Crime::Trafficking, Crime::Exploitation].map(Category::Crime);
        let axes =
            vec![Axis::with_total(Dimension::Sex, sexes.to_vec()), Axis::with_total(Dimension::Crime, crimes.to_vec())];
        let mut grid = Grid::filled(axes, 0);
        let coordinates = grid.coordinates();
        for (number, at) in coordinates.iter().enumerate() {
            *grid.get_mut(at).unwrap() = number;
        }
        assert_eq!(grid.cells(), (0..9).collect::<Vec<_>>());
        assert_eq!(grid.get(&[sexes[1], crimes[0]]), Some(&3));
        assert_eq!(grid.get(&[crimes[0], sexes[1]]), None);
        assert_eq!(grid.get(&[sexes[1]]), None);
    }
}
