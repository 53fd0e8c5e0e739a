//! Medians, and how they are written.

/// The middle one.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// A number with as many decimals as it is worth.
pub(crate) fn number(value: f64) -> String {
    match value.abs() {
        big if big >= 1000.0 => {
            let whole = format!("{value:.0}");
            let mut text = String::new();
            for (n, digit) in whole.chars().enumerate() {
                if n > 0 && (whole.len() - n).is_multiple_of(3) {
                    text.push(',');
                }
                text.push(digit);
            }
            text
        }
        big if big >= 100.0 || value == 0.0 => format!("{value:.0}"),
        big if big >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}
