//! A report as a table for spreadsheets: RFC 4180, in UTF-8.

use hiatus_api::documents::{Report, ReportNumbers, ReportRow};
use hiatus_domain::conversation::TaskReason;
use hiatus_lambda::http::Response;

/// The columns of every report, behind the row's name; those of the reasons follow.
const COLUMNS: [&str; 17] = [
    "left",
    "reactivated",
    "reply_seconds_median",
    "reply_seconds_p90",
    "paused",
    "resumed",
    "expired",
    "pause_seconds_median",
    "pause_seconds_p90",
    "pause_seconds_total",
    "same_agent",
    "wait_seconds_median",
    "wait_seconds_p90",
    "capacity_hours_freed",
    "transferred",
    "unanswered",
    "assigned",
];

/// The report as an answer that browsers save.
pub(crate) fn response(report: &Report) -> Response {
    let by = report.by.0.as_str();
    let name = format!("attachment; filename=\"hiatus-report-by-{by}.csv\"");
    Response::text(200, "text/csv; charset=utf-8", table(report))
        .header("content-disposition", name)
}

fn table(report: &Report) -> String {
    let reasons = TaskReason::ALL.map(|reason| format!("reason_{reason}"));
    let head = std::iter::once(report.by.0.as_str())
        .chain(COLUMNS)
        .chain(reasons.iter().map(String::as_str));
    let mut table = line(head.map(str::to_owned));
    for row in &report.rows {
        table.push_str(&line(cells(row)));
    }
    table
}

fn cells(row: &ReportRow) -> impl Iterator<Item = String> {
    let name = text(row.of.name().unwrap_or_default());
    std::iter::once(name).chain(numbers(&row.numbers))
}

fn numbers(row: &ReportNumbers) -> impl Iterator<Item = String> {
    let some = |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
    let pauses = row.pause_seconds;
    let columns: [String; COLUMNS.len()] = [
        row.left.to_string(),
        row.reactivated.to_string(),
        some(row.reply_seconds.median),
        some(row.reply_seconds.p90),
        row.paused.to_string(),
        row.resumed.to_string(),
        row.expired.to_string(),
        some(pauses.spread.median),
        some(pauses.spread.p90),
        pauses.total.to_string(),
        row.same_agent.to_string(),
        some(row.wait_seconds.median),
        some(row.wait_seconds.p90),
        row.capacity_hours_freed.to_string(),
        row.transferred.to_string(),
        row.unanswered.to_string(),
        row.by_reason.values().sum::<u64>().to_string(),
    ];
    let of_reason = |reason: TaskReason| row.by_reason.get(reason.as_str()).copied();
    let reasons = TaskReason::ALL.map(|reason| of_reason(reason).unwrap_or_default().to_string());
    columns.into_iter().chain(reasons)
}

/// A name that somebody gave. A spreadsheet would compute what begins like a formula; an apostrophe makes it text.
fn text(name: &str) -> String {
    let is_formula =
        name.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let apostrophe = if is_formula { "'" } else { "" };
    let name = format!("{apostrophe}{name}");
    if name.contains(['"', ',', '\r', '\n', ';', '\t']) {
        format!("\"{}\"", name.replace('"', "\"\""))
    } else {
        name
    }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<_> = cells.collect();
    cells.join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_name_is_one_cell_and_no_formula() {
        for (name, cell) in [
            ("billing", "billing"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("=1+1", "'=1+1"),
            ("+41", "'+41"),
            ("-1", "'-1"),
            ("@SUM(A1,A2)", "\"'@SUM(A1,A2)\""),
            ("\t=1", "\"'\t=1\""),
            ("a=b", "a=b"),
        ] {
            assert_eq!(text(name), cell);
        }
    }
}
