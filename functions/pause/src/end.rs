//! When a pause is to end: the body says it in one of several ways, or not at all.

use hiatus_api::Wire;
use hiatus_api::problems::Code;
use hiatus_api::requests::{PauseRequest, WaitRequest};
use hiatus_domain::Instant;
use hiatus_domain::commands::pause::{End, WaitFor};
use hiatus_domain::preset::Preset;
use hiatus_domain::terms::{BackTo, Until};
use hiatus_domain::zone::{WrittenTime, Zone, ZoneName};
use hiatus_lambda::http::{Problem, field, seconds};

/// The end that the body asks for at this instant.
pub(crate) fn asked(body: &PauseRequest, now: Instant) -> Result<End, Problem> {
    let zone = body.zone.as_ref().map(|Wire(name)| zone("zone", name));
    let zone = zone.transpose()?;
    let end = match (&body.until, &body.preset, body.reassign_after_seconds) {
        (Some(Wire(until)), None, None) => End::Until(Until {
            at: instant(*until, zone.as_ref())?,
            zone: zone.as_ref().map(Zone::name),
        }),
        (None, Some(Wire(Preset::NextOpening)), None) => End::NextOpening,
        (None, Some(Wire(preset)), None) => End::Until(Until {
            at: field("preset", preset.until(now, zone.as_ref()))?,
            zone: zone.as_ref().map(Zone::name),
        }),
        (None, None, Some(after)) if after < 1 => {
            return Err(Problem::invalid(
                "reassign_after_seconds",
                "must be at least 1",
            ));
        }
        (None, None, Some(after)) => End::After(seconds("reassign_after_seconds", after)?),
        (None, None, None) => End::AtLimit,
        _ => {
            let why = "at most one of until, preset and reassign_after_seconds may be given";
            return Err(Problem::new(Code::Invalid, why).about("until"));
        }
    };
    match (&end, zone) {
        (End::AtLimit | End::After(_), Some(_)) => Err(Problem::invalid(
            "zone",
            "goes with until or preset, and one of them must be given",
        )),
        _ => Ok(end),
    }
}

/// The signal that the pause is to wait for.
pub(crate) fn wait(body: WaitRequest) -> Result<WaitFor, Problem> {
    let field = "wait.timeout_seconds";
    if body.timeout_seconds.is_some_and(|timeout| timeout < 1) {
        return Err(Problem::invalid(field, "must be at least 1"));
    }
    let timeout = body.timeout_seconds.map(|timeout| seconds(field, timeout));
    let Wire(signal) = body.signal;
    Ok(WaitFor {
        signal,
        timeout: timeout.transpose()?,
        on_timeout: body.on_timeout.map_or(BackTo::Queue, |Wire(to)| to),
        ask: body.ask.map(|Wire(ask)| ask),
    })
}

/// The time zone of this name.
pub(crate) fn zone(parameter: &str, name: &ZoneName) -> Result<Zone, Problem> {
    field(parameter, Zone::named(name))
}

fn instant(until: WrittenTime, zone: Option<&Zone>) -> Result<Instant, Problem> {
    match (until, zone) {
        (WrittenTime::Instant(at), _) => Ok(at),
        (WrittenTime::Local(local), Some(zone)) => field("until", zone.instant(local)),
        (WrittenTime::Local(_), None) => Err(Problem::invalid(
            "zone",
            "must be given with a time without an offset",
        )),
    }
}

/// Every preset with its time.
pub(crate) fn presets(zone: &Zone, now: Instant) -> impl Iterator<Item = (Preset, Instant)> {
    Preset::ALL
        .into_iter()
        .filter_map(move |preset| Some((preset, preset.until(now, Some(zone)).ok()?)))
}
