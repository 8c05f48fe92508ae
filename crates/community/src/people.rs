//! Those who write: how they are shown beside what they wrote.

use crate::{
    CommunityError, Records,
    stored::{CreatorCard, read},
};
use domain::{Creator, CreatorId, Person, text::name};

/// How `id` is shown. Somebody without a record of their own is shown by their id.
pub(crate) fn creator(records: &dyn Records, id: &CreatorId) -> Result<Creator, CommunityError> {
    let Some(record) = read::<CreatorCard>(records, id.as_str()) else {
        return Ok(Creator {
            id: id.clone(),
            name: name(id.as_str()),
            identity: None,
            avatar: None,
        });
    };
    Ok(Creator {
        id: record.id,
        name: record.name,
        identity: record.identity,
        avatar: read(records, &record.picture),
    })
}

/// The id under which a person writes.
pub(crate) fn writer(person: &Person) -> CreatorId {
    CreatorId::from(person.id.as_str())
}
