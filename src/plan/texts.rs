//! Every text of a plan with its address, for code that goes through all of it.

use super::value::{Kind, Value};
use super::{At, List, One, Plan};

impl Plan {
    /// The filled-in fields of the wanted kinds, in the order of the file: address and words. The copy of the
    /// issued text is left out.
    pub fn texts(&self, wanted: impl Fn(Kind) -> bool) -> Vec<(At, String)> {
        let ones = One::ALL.iter().filter(|one| **one != One::Issue);
        let ones = ones.flat_map(|one| {
            one.infos().iter().filter(|info| wanted(info.kind)).filter_map(|info| one.at(info.key))
        });
        let lists = List::ALL.iter().flat_map(|list| {
            let infos = list.infos().iter().filter(|info| wanted(info.kind));
            let keys: Vec<&str> = infos.map(|info| info.key).collect();
            self.ids(*list)
                .iter()
                .flat_map(move |id| keys.clone().into_iter().filter_map(|key| list.at(*id, key)))
        });
        let filled = |at: At| match self.get(at) {
            Some(Value::Text(text)) if !text.is_empty() => Some((at, text)),
            Some(Value::Text(_) | Value::Flag(_) | Value::Ids(_)) | None => None,
        };
        ones.chain(lists).filter_map(filled).collect()
    }
}
