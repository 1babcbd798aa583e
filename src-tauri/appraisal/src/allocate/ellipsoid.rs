//! The deep-cut ellipsoid: a region that certainly holds the best point of a convex function, and shrinks with every cut.

/// `{x : (x − centre)ᵀ shape⁻¹ (x − centre) ≤ 1}`; two dimensions at least.
#[derive(Clone, Debug)]
pub(super) struct Ellipsoid {
    pub(super) centre: Vec<f64>,
    /// Row by row.
    shape: Vec<f64>,
}

impl Ellipsoid {
    /// Around the box with the half-widths `radii`.
    pub(super) fn around(centre: &[f64], radii: &[f64]) -> Self {
        let width = centre.len();
        let mut shape = vec![0.0; width * width];
        for (row, radius) in radii.iter().enumerate() {
            shape[row * width + row] = radius * radius * super::instance::count(width);
        }
        Self { centre: centre.to_vec(), shape }
    }

    /// Half-widths of the box around it.
    pub(super) fn radii(&self) -> Vec<f64> {
        let width = self.centre.len();
        (0..width).map(|row| self.shape[row * width + row].max(0.0).sqrt()).collect()
    }

    /// How far a linear function with this gradient can fall inside, below its value at the centre.
    pub(super) fn fall(&self, gradient: &[f64]) -> f64 {
        let towards = self.towards(gradient);
        gradient.iter().zip(towards).map(|(one, other)| one * other).sum::<f64>().max(0.0).sqrt()
    }

    /// Keeps `excess + gradient · (x − centre) ≤ 0`. Answers whether anything certain is left.
    pub(super) fn cut(&mut self, gradient: &[f64], excess: f64) -> bool {
        let width = self.centre.len();
        let size = super::instance::count(width);
        let towards = self.towards(gradient);
        let fall = gradient.iter().zip(&towards).map(|(one, other)| one * other).sum::<f64>().sqrt();
        let depth = excess / fall;
        if fall.is_nan() || fall <= 0.0 || depth.is_nan() || depth >= 1.0 {
            return false;
        }
        let depth = depth.max(0.0);
        let step = (1.0 + size * depth) / (size + 1.0);
        let narrow = 2.0 * step / (1.0 + depth);
        let scale = size * size * (1.0 - depth * depth) / (size * size - 1.0);
        for (centre, towards) in self.centre.iter_mut().zip(&towards) {
            *centre -= step * towards / fall;
        }
        for row in 0..width {
            for column in 0..width {
                let outer = towards[row] / fall * (towards[column] / fall);
                let cell = &mut self.shape[row * width + column];
                *cell = scale * (*cell - narrow * outer);
            }
        }
        true
    }

    fn towards(&self, gradient: &[f64]) -> Vec<f64> {
        let rows = self.shape.chunks_exact(self.centre.len());
        rows.map(|row| row.iter().zip(gradient).map(|(cell, it)| cell * it).sum()).collect()
    }
}
