//! Every text of a plan with its address, for what looks through all of it.

use super::value::{Kind, Value};
use super::{At, List, One, Plan};

impl Plan {
    /// The addresses of every field of some kind that was filled in, in the order of the file,
    /// with the words. The copy of the issued text is not looked into.
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
