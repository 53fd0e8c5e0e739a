//! `GET /v1/reports?from=&to=&by=day|queue|agent|channel`.

use crate::span::Span;
use crate::{csv, in_time};
use hiatus_api::Wire;
use hiatus_api::documents::{Report, ReportOf, ReportRow};
use hiatus_domain::report::{ReportBy, Tally};
use hiatus_lambda::Deps;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::http::{Problem, Request, Response, Room};

/// What an answer is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Csv,
}

/// Reads a report.
pub(crate) async fn read(
    deps: &Deps,
    request: &Request,
    deadline: Deadline,
) -> Result<Response, Problem> {
    let (span, by, format) = (Span::of_query(request)?, by(request)?, format(request)?);
    let mut tally = Tally::new(by);
    span.days().for_each(|day| tally.day(day));
    let mut pages = deps.store.counted(span.from, span.to);
    while let Some(page) = pages.next().await? {
        for counted in &page {
            tally.add(counted);
        }
        in_time(deadline, "to")?;
    }
    let report = document(span, by, tally)?;
    let answer = match format {
        Format::Json => Response::json(200, &report),
        Format::Csv => csv::response(&report),
    };
    Ok(answer.etag_of_body().unless_known(request))
}

fn document(span: Span, by: ReportBy, tally: Tally) -> Result<Report, Problem> {
    let (found, total) = tally.done();
    let mut room = Room::default();
    let mut rows = Vec::with_capacity(found.len());
    for (name, numbers) in found {
        let row = ReportRow {
            of: ReportOf::new(by, name),
            numbers: (&numbers).into(),
        };
        if !room.takes(&row) {
            let why = "makes more rows than an answer has room for; ask for fewer days";
            return Err(Problem::invalid("by", why));
        }
        rows.push(row);
    }
    Ok(Report {
        from: Wire(span.from),
        to: Wire(span.to),
        by: Wire(by),
        rows,
        total: (&total).into(),
    })
}

fn by(request: &Request) -> Result<ReportBy, Problem> {
    let parse = |text: String| ReportBy::parse(&text).ok_or("must be day, queue, agent or channel");
    Ok(request.query_as("by", parse)?.unwrap_or(ReportBy::Day))
}

/// What the query asks for; without it, what the header prefers.
fn format(request: &Request) -> Result<Format, Problem> {
    match request.query("format").as_deref() {
        Some("csv") => Ok(Format::Csv),
        Some("json") => Ok(Format::Json),
        Some(_) => Err(Problem::invalid("format", "must be json or csv")),
        None => {
            let accept = request.header("accept").unwrap_or_default();
            let first = accept.split([',', ';']).next().unwrap_or_default().trim();
            let is_csv = first.eq_ignore_ascii_case("text/csv");
            Ok(if is_csv { Format::Csv } else { Format::Json })
        }
    }
}
