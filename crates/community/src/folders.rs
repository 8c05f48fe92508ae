//! Folders of what the asking person saved: made, named, ordered, dropped, filled.
//!
//! Which notes lie in a folder is said by the saves. A folder that is dropped takes no save with it,
//! and the saves go on naming it: kept again under its id, it has what it had.

use crate::{
    CommunityError, Context, Kind, Records, Scan, Tx,
    requests::{DropFolder, FileSaves, FoldersQuery, KeepFolder, OrderFolders},
    saves,
    stored::{self, FolderRecord, SaveRecord},
};
use domain::{
    Folder, FolderId, Folders, Pile, Refusal,
    folder::{MAX_FILED, MAX_FOLDERS, folder_name, reordered, same_folder_name},
    ids::is_id,
    order::sort_by,
};

/// The folders of the asking person with how much lies in each, and what lies in none.
///
/// # Errors
/// None of its own.
pub fn folders(
    records: &dyn Records,
    context: &Context,
    _query: FoldersQuery,
) -> Result<Folders, CommunityError> {
    let mut found = Folders::default();
    for (id, record) in ordered(records, context) {
        let FolderRecord { name, at, .. } = record;
        found.folders.push(Folder { id, name, at, pile: Pile::default() });
    }
    for save in saves::all(records, context) {
        let Some(note) = save.note else { continue };
        let folder =
            found.folders.iter_mut().find(|folder| Some(&folder.id) == save.folder.as_ref());
        let pile = folder.map_or(&mut found.unfiled, |folder| &mut folder.pile);
        pile.lay(note.cover.as_ref());
        found.n_all += 1;
    }
    Ok(found)
}

/// Makes a folder, names it anew, or takes back that it was dropped.
///
/// # Errors
/// What [`folder_name`] refuses; [`Refusal::NameTaken`] when the name of another folder passes for
/// this; [`Refusal::TooManyFolders`] when there are as many as there may be;
/// [`CommunityError::Malformed`] when the id is none.
pub fn keep_folder(
    tx: &mut dyn Tx,
    context: &Context,
    request: KeepFolder,
) -> Result<Folders, CommunityError> {
    let id = request.id;
    if !is_id(id.as_str()) {
        return Err(CommunityError::Malformed("id"));
    }
    let name = folder_name(&request.name)?;
    let mut there = ordered(&*tx, context);
    let before = there.iter().position(|(other, _)| *other == id);
    let mut others = there.iter().filter(|(other, _)| *other != id);
    if others.any(|(_, other)| same_folder_name(&other.name, &name)) {
        return Err(Refusal::NameTaken.into());
    }
    if before.is_none() && there.len() >= MAX_FOLDERS {
        return Err(Refusal::TooManyFolders.into());
    }
    let at = before.map_or(context.now, |at| there[at].1.at);
    let record = FolderRecord { name, place: 0, at };
    match (before, request.place) {
        (Some(at), None) => there[at].1 = FolderRecord { place: there[at].1.place, ..record },
        (before, place) => {
            if let Some(at) = before {
                there.remove(at);
            }
            let place = place.unwrap_or(there.len()).min(there.len());
            there.insert(place, (id, record));
        }
    }
    put_in_order(tx, context, there)?;
    folders(&*tx, context, FoldersQuery {})
}

/// Drops a folder, once and for all or until it is kept again; what lay in it stays saved.
///
/// # Errors
/// [`CommunityError::Malformed`] when the id is none.
pub fn drop_folder(
    tx: &mut dyn Tx,
    context: &Context,
    request: DropFolder,
) -> Result<Folders, CommunityError> {
    if !is_id(request.id.as_str()) {
        return Err(CommunityError::Malformed("id"));
    }
    let key = key(context, &request.id);
    if tx.get(Kind::Folder, &key).is_some() {
        tx.delete(Kind::Folder, &key);
    }
    folders(&*tx, context, FoldersQuery {})
}

/// Puts the folders of the asking person in order.
///
/// # Errors
/// [`CommunityError::Malformed`] when more are named than anybody has.
pub fn order_folders(
    tx: &mut dyn Tx,
    context: &Context,
    request: OrderFolders,
) -> Result<Folders, CommunityError> {
    // Another tab may have dropped some that this one still names.
    if request.ids.len() > 2 * MAX_FOLDERS {
        return Err(CommunityError::Malformed("ids"));
    }
    let there = ordered(&*tx, context);
    let known: Vec<FolderId> = there.iter().map(|(id, _)| id.clone()).collect();
    let mut sorted = Vec::with_capacity(there.len());
    for id in reordered(&known, &request.ids) {
        sorted.extend(there.iter().find(|(known, _)| *known == id).cloned());
    }
    put_in_order(tx, context, sorted)?;
    folders(&*tx, context, FoldersQuery {})
}

/// Puts saved notes into a folder or into none, all of them or none of them.
///
/// # Errors
/// [`CommunityError::NotFound`] when the folder is not there; [`Refusal::NotSaved`] when a note is
/// not saved; [`CommunityError::Malformed`] when too many are named.
pub fn file_saves(
    tx: &mut dyn Tx,
    context: &Context,
    request: FileSaves,
) -> Result<Folders, CommunityError> {
    if request.notes.len() > MAX_FILED {
        return Err(CommunityError::Malformed("too many notes"));
    }
    if let Some(folder) = &request.folder
        && stored::read::<FolderRecord>(&*tx, &key(context, folder)).is_none()
    {
        return Err(CommunityError::NotFound);
    }
    for note in &request.notes {
        let key = format!("{}/{note}", context.person.id);
        let Some(save) = stored::read::<SaveRecord>(&*tx, &key) else {
            return Err(Refusal::NotSaved.into());
        };
        let filed = SaveRecord { folder: request.folder.clone(), ..save.clone() };
        if filed != save {
            stored::keep(tx, &key, &filed)?;
        }
    }
    folders(&*tx, context, FoldersQuery {})
}

/// The key of a folder of the asking person.
fn key(context: &Context, folder: &FolderId) -> String {
    format!("{}/{folder}", context.person.id)
}

/// The ids of the folders of the asking person that are there, in their order.
pub(crate) fn ids(records: &dyn Records, context: &Context) -> Vec<FolderId> {
    ordered(records, context).into_iter().map(|(id, _)| id).collect()
}

/// The folders of the asking person, in their order.
fn ordered(records: &dyn Records, context: &Context) -> Vec<(FolderId, FolderRecord)> {
    let prefix = key(context, &FolderId::from(""));
    let scan = Scan { prefix: &prefix, after: None, limit: 2 * MAX_FOLDERS };
    let mut found: Vec<(FolderId, FolderRecord)> = stored::all::<FolderRecord>(records, scan)
        .into_iter()
        .map(|(key, record)| (FolderId::from(&key[prefix.len()..]), record))
        .collect();
    sort_by(&mut found, |(_, a), (_, b)| a.place.cmp(&b.place).then(a.at.cmp(&b.at)));
    found
}

/// Keeps what is new of `folders`, each with its place among them.
fn put_in_order(
    tx: &mut dyn Tx,
    context: &Context,
    folders: Vec<(FolderId, FolderRecord)>,
) -> Result<(), CommunityError> {
    for ((id, record), place) in folders.into_iter().zip(0..) {
        let (key, record) = (key(context, &id), FolderRecord { place, ..record });
        if stored::read::<FolderRecord>(&*tx, &key).as_ref() != Some(&record) {
            stored::keep(tx, &key, &record)?;
        }
    }
    Ok(())
}
