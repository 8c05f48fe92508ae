//! 举报: made once, seen by whoever made it and by moderators, decided once and for all.

use crate::{
    CommunityError, Context, Records, Scan, Tx, comments, notes, people,
    requests::{DecideReport, MakeReport, OpenReportsQuery, ReportsQuery},
    stored::{self, CommentRecord, NoteRecord, ReportRecord, read, require},
};
use domain::{
    Refusal, Report, ReportId, ReportState, Reported, Role, ids::is_id, order::sort_by, text::name,
};

/// The most reports that are looked over.
const DEPTH: usize = 10_000;

/// How many characters of a comment stand for its title.
const TITLE: usize = 40;

/// Reports a note or a comment, once, and gives the report as it stands.
///
/// # Errors
/// [`CommunityError::NotFound`] when what is reported is not there; [`Refusal::Yourself`] to whoever
/// would report themselves; [`Refusal::TextEmpty`] and [`Refusal::TextTooLong`];
/// [`Refusal::NotYours`] when the id is that of somebody else's report.
pub fn report(
    tx: &mut dyn Tx,
    context: &Context,
    request: MakeReport,
) -> Result<Report, CommunityError> {
    if !is_id(request.id.as_str()) {
        return Err(CommunityError::Malformed("id"));
    }
    let key = format!("{}/{}", context.person.id, request.id);
    if let Some(there) = read::<ReportRecord>(&*tx, &key) {
        // Sent again, it is the same report.
        return Ok(shown(&*tx, request.id, there));
    }
    if found(&*tx, &request.id).is_some() {
        return Err(Refusal::NotYours.into());
    }
    let note = notes::published(&*tx, context, request.about.note())?;
    let author = match &request.about {
        Reported::Note(_) => note.author,
        Reported::Comment(note, comment) => {
            let comment: CommentRecord = require(&*tx, &comments::key(note, comment))?;
            if comment.at > context.now {
                return Err(CommunityError::NotFound);
            }
            comment.author
        }
    };
    if author == people::writer(&context.person) {
        return Err(Refusal::Yourself.into());
    }
    let record = ReportRecord {
        words: request.reason.words(&request.words)?,
        about: request.about,
        reason: request.reason,
        at: context.now,
        state: ReportState::Received,
    };
    stored::keep(tx, &key, &record)?;
    Ok(shown(&*tx, request.id, record))
}

/// The reports that the asking person made, the newest first.
///
/// # Errors
/// None of its own.
pub fn reports(
    records: &dyn Records,
    context: &Context,
    _query: ReportsQuery,
) -> Result<Vec<Report>, CommunityError> {
    let prefix = format!("{}/", context.person.id);
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    let made = stored::all::<ReportRecord>(records, scan).into_iter();
    let mut made: Vec<Report> = made
        .map(|(key, record)| shown(records, ReportId::from(&key[prefix.len()..]), record))
        .collect();
    sort_by(&mut made, |a, b| b.at.cmp(&a.at).then_with(|| a.id.cmp(&b.id)));
    Ok(made)
}

/// The reports that nobody has decided yet, the oldest first.
///
/// # Errors
/// [`Refusal::ModeratorsOnly`] to everybody else.
pub fn open_reports(
    records: &dyn Records,
    context: &Context,
    _query: OpenReportsQuery,
) -> Result<Vec<Report>, CommunityError> {
    require_moderator(context)?;
    let mut open = Vec::new();
    for (key, record) in stored::all::<ReportRecord>(records, Scan::all(DEPTH)) {
        if let (ReportState::Received, Some((_, id))) = (record.state, key.split_once('/')) {
            open.push(shown(records, ReportId::from(id), record));
        }
    }
    sort_by(&mut open, |a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
    Ok(open)
}

/// Decides a report, once and for all: what was found first stands.
///
/// # Errors
/// [`Refusal::ModeratorsOnly`] to everybody else; [`CommunityError::NotFound`] when there is no such
/// report.
pub fn decide_report(
    tx: &mut dyn Tx,
    context: &Context,
    request: DecideReport,
) -> Result<Report, CommunityError> {
    require_moderator(context)?;
    let (key, mut record) = found(&*tx, &request.id).ok_or(CommunityError::NotFound)?;
    if record.state == ReportState::Received {
        record.state = ReportState::Decided { finding: request.finding, at: context.now };
        stored::keep(tx, &key, &record)?;
    }
    Ok(shown(&*tx, request.id, record))
}

fn require_moderator(context: &Context) -> Result<(), CommunityError> {
    match context.person.role {
        Role::Moderator => Ok(()),
        _ => Err(Refusal::ModeratorsOnly.into()),
    }
}

/// A report by its id alone, whoever made it.
fn found(records: &dyn Records, id: &ReportId) -> Option<(String, ReportRecord)> {
    let mut all = stored::all::<ReportRecord>(records, Scan::all(DEPTH)).into_iter();
    all.find(|(key, _)| key.split_once('/').is_some_and(|(_, known)| known == id.as_str()))
}

fn shown(records: &dyn Records, id: ReportId, record: ReportRecord) -> Report {
    let title = match &record.about {
        Reported::Note(note) => read(records, note.as_str()).map(|note: NoteRecord| note.title),
        Reported::Comment(note, comment) => {
            read(records, &comments::key(note, comment)).map(|comment: CommentRecord| {
                let begins: String = comment.body.chars().take(TITLE).collect();
                name(&begins)
            })
        }
    };
    Report {
        id,
        title: title.unwrap_or_default(),
        about: record.about,
        reason: record.reason,
        words: record.words,
        at: record.at,
        state: record.state,
    }
}
