//! What somebody chose for themselves, brought in from a file: folders, what they do not want to read
//! or see, interests, reports. None of it is counted anywhere; all of it passes the rules that it
//! would have to pass if it were chosen here.

use crate::{
    Context, Kind, Scan, Tx, interests, notes, people,
    stored::{
        self, BlockRecord, FolderRecord, MuteRecord, ReportRecord, SetAsideRecord, TasteRecord,
        parse,
    },
};
use domain::{
    CreatorId, NoteId, Timestamp, WhyNot,
    folder::{MAX_FOLDERS, folder_name},
    ids::is_id,
    mute::MAX_MUTES,
    report::MAX_REPORTS,
};

/// Keeps what a record of such a kind says; `half` is its key without the person.
pub(crate) fn bring(
    tx: &mut dyn Tx,
    context: &Context,
    (kind, key, half): (Kind, &str, &str),
    json: &str,
) -> Result<(), WhyNot> {
    let not_later = |at: Timestamp| at.min(context.now);
    match kind {
        Kind::Folder => {
            let folder: FolderRecord = read(key, json)?;
            let name = folder_name(&folder.name).map_err(|_| WhyNot::NotAllowed)?;
            room(tx, context, kind, half, MAX_FOLDERS)?;
            keep(tx, key, &FolderRecord { name, at: not_later(folder.at), ..folder })
        }
        Kind::Mute => {
            let mute: MuteRecord = read(key, json)?;
            let words = mute.words.tidied().map_err(|_| WhyNot::NotAllowed)?;
            room(tx, context, kind, half, MAX_MUTES)?;
            keep(tx, key, &MuteRecord { words, at: not_later(mute.at) })
        }
        Kind::Block => {
            let BlockRecord { at } = read(key, json)?;
            if tx.get(Kind::Creator, half).is_none() {
                return Err(WhyNot::Gone);
            }
            if CreatorId::from(half) == people::writer(&context.person) {
                return Err(WhyNot::NotAllowed);
            }
            keep(tx, key, &BlockRecord { at: not_later(at) })
        }
        Kind::SetAside => {
            let SetAsideRecord { at } = read(key, json)?;
            let is_there = notes::is_published(&*tx, context, &NoteId::from(half));
            is_there.map_err(|_| WhyNot::Gone)?;
            keep(tx, key, &SetAsideRecord { at: not_later(at) })
        }
        Kind::Taste => {
            let taste: TasteRecord = read(key, json)?;
            let off = interests::taken_away(&taste.off).map_err(|_| WhyNot::NotAllowed)?;
            keep(tx, key, &TasteRecord { off, ..taste })
        }
        Kind::Report => {
            let report: ReportRecord = read(key, json)?;
            let words = report.reason.words(&report.words).map_err(|_| WhyNot::NotAllowed)?;
            room(tx, context, kind, half, MAX_REPORTS)?;
            keep(tx, key, &ReportRecord { words, at: not_later(report.at), ..report })
        }
        _ => Err(WhyNot::NotAllowed),
    }
}

/// Whether there is room for one more under a name that can be one.
fn room(
    tx: &mut dyn Tx,
    context: &Context,
    kind: Kind,
    id: &str,
    most: usize,
) -> Result<(), WhyNot> {
    if !is_id(id) {
        return Err(WhyNot::Unreadable);
    }
    let prefix = format!("{}/", context.person.id);
    let there = tx.scan(kind, Scan { prefix: &prefix, after: None, limit: most }).len();
    if there < most { Ok(()) } else { Err(WhyNot::NotAllowed) }
}

fn read<T: stored::Stored>(key: &str, json: &str) -> Result<T, WhyNot> {
    parse(key, json).map_err(|_| WhyNot::Unreadable)
}

fn keep<T: stored::Stored>(tx: &mut dyn Tx, key: &str, record: &T) -> Result<(), WhyNot> {
    stored::keep(tx, key, record).map_err(|_| WhyNot::Unreadable)
}
