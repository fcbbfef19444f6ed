//! Every text of a plan with its address, for code that goes through all of it.

use super::value::{Kind, Value};
use super::{At, Id, List, One, Plan};

impl Plan {
    /// The filled-in fields of the wanted kinds, in the order of the file: address and words. Those of the
    /// issue, with the copy of the issued text, are left out.
    pub fn texts(&self, wanted: impl Fn(Kind) -> bool) -> Vec<(At, String)> {
        let ones = One::ALL.iter().filter(|one| **one != One::Issue);
        let mut all: Vec<_> = ones.flat_map(|one| self.texts_of_one(*one, &wanted)).collect();
        for list in List::ALL {
            for id in self.ids(*list) {
                all.extend(self.texts_of(*list, *id, &wanted));
            }
        }
        all
    }

    /// The filled-in fields of the wanted kinds of one singleton.
    pub fn texts_of_one(&self, one: One, wanted: impl Fn(Kind) -> bool) -> Vec<(At, String)> {
        let infos = one.infos().iter().filter(|info| wanted(info.kind));
        infos.filter_map(|info| self.filled(one.at(info.key)?)).collect()
    }

    /// The filled-in fields of the wanted kinds of one record.
    pub fn texts_of(&self, list: List, id: Id, wanted: impl Fn(Kind) -> bool) -> Vec<(At, String)> {
        let infos = list.infos().iter().filter(|info| wanted(info.kind));
        infos.filter_map(|info| self.filled(list.at(id, info.key)?)).collect()
    }

    fn filled(&self, at: At) -> Option<(At, String)> {
        match self.get(at) {
            Some(Value::Text(text)) if !text.is_empty() => Some((at, text)),
            Some(Value::Text(_) | Value::Flag(_) | Value::Ids(_)) | None => None,
        }
    }
}
