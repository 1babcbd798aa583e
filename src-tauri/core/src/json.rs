//! Reads JSON documents member by member, naming the place of whatever is wrong.

use std::fmt;
use std::ops::RangeInclusive;

use rust_decimal::Decimal;
use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::ledger::{ClaimError, ClaimFault};
use crate::{Day, Money};

pub(crate) type Read<T> = Result<T, ClaimError>;

/// Most decimals of a rate.
pub(crate) const MOST_DECIMALS: u32 = 20;

/// Parses `text` as JSON. A member named twice is refused: which of the two was meant, nobody can say.
/// # Errors
/// [`ClaimFault::NotJson`].
pub(crate) fn parse(text: &str) -> Read<Value> {
    serde_json::from_str(text)
        .map(|Once(value)| value)
        .map_err(|why| ClaimError::at("", ClaimFault::NotJson { line: why.line(), column: why.column() }))
}

/// A JSON value in which no object names a member twice.
struct Once(Value);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(OnceVisitor).map(Self)
    }
}

struct OnceVisitor;

impl<'de> Visitor<'de> for OnceVisitor {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, it: bool) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_i64<E>(self, it: i64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_u64<E>(self, it: u64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_f64<E>(self, it: f64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_str<E>(self, it: &str) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_string<E>(self, it: String) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Once(item)) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some((name, Once(value))) = members.next_entry::<String, Once>()? {
            if map.insert(name, value).is_some() {
                return Err(A::Error::custom("a member is named twice"));
            }
        }
        Ok(Value::Object(map))
    }
}

/// A value of a document that knows where it stands.
pub(crate) struct Node<'a> {
    parent: Option<&'a Node<'a>>,
    step: Step<'a>,
    value: &'a Value,
}

enum Step<'a> {
    Root,
    Field(&'a str),
    Item(usize),
}

impl<'a> Node<'a> {
    pub(crate) fn root(value: &'a Value) -> Self {
        Self { parent: None, step: Step::Root, value }
    }

    fn path(&self) -> String {
        let mut path = self.parent.map(Node::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Field(name) if path.is_empty() => path.push_str(name),
            Step::Field(name) => path.extend([".", name]),
            Step::Item(place) => path.extend(["[", &place.to_string(), "]"]),
        }
        path
    }

    pub(crate) fn value(&self) -> &'a Value {
        self.value
    }

    pub(crate) fn fault(&self, fault: ClaimFault) -> ClaimError {
        ClaimError::at(self.path(), fault)
    }

    pub(crate) fn unexpected(&self, expected: &'static str) -> ClaimError {
        self.fault(ClaimFault::Unexpected { expected })
    }

    /// The members of an object, of which none may be unknown.
    pub(crate) fn fields(&self, known: &[&str]) -> Read<Fields<'_>> {
        let map = self.map()?;
        match map.keys().find(|it| !known.contains(&it.as_str())) {
            Some(name) => Err(self.field(name, &Value::Null).fault(ClaimFault::UnknownField)),
            None => Ok(Fields { node: self, map }),
        }
    }

    pub(crate) fn map(&self) -> Read<&'a Map<String, Value>> {
        self.value.as_object().ok_or_else(|| self.unexpected("an object"))
    }

    pub(crate) fn field<'b>(&'b self, name: &'b str, value: &'b Value) -> Node<'b> {
        Node { parent: Some(self), step: Step::Field(name), value }
    }

    pub(crate) fn items<T>(&self, read: impl Fn(&Node<'_>) -> Read<T>) -> Read<Vec<T>> {
        let items = self.value.as_array().ok_or_else(|| self.unexpected("a list"))?;
        let node = |(place, value)| Node { parent: Some(self), step: Step::Item(place), value };
        items.iter().enumerate().map(|it| read(&node(it))).collect()
    }

    pub(crate) fn choice<T: Copy>(&self, choices: &[(&str, T)], expected: &'static str) -> Read<T> {
        let found = self.value.as_str().and_then(|text| choices.iter().find(|(name, _)| *name == text));
        found.map(|(_, it)| *it).ok_or_else(|| self.unexpected(expected))
    }
}

/// The members of an object, none unknown.
pub(crate) struct Fields<'a> {
    node: &'a Node<'a>,
    map: &'a Map<String, Value>,
}

impl Fields<'_> {
    /// The member `name`; `None` where it is missing or null.
    pub(crate) fn optional<T>(&self, name: &str, read: impl FnOnce(&Node<'_>) -> Read<T>) -> Read<Option<T>> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => read(&self.node.field(name, value)).map(Some),
        }
    }

    pub(crate) fn required<T>(&self, name: &str, read: impl FnOnce(&Node<'_>) -> Read<T>) -> Read<T> {
        let value = self.map.get(name).unwrap_or(&Value::Null);
        read(&self.node.field(name, value))
    }

    /// The items of the member `name`; none where it is missing or null.
    pub(crate) fn list<T>(&self, name: &str, read: impl Fn(&Node<'_>) -> Read<T>) -> Read<Vec<T>> {
        Ok(self.optional(name, |it| it.items(read))?.unwrap_or_default())
    }
}

pub(crate) fn text(node: &Node<'_>) -> Read<String> {
    node.value.as_str().map(str::to_owned).ok_or_else(|| node.unexpected("a text"))
}

pub(crate) fn texts(node: &Node<'_>) -> Read<Vec<String>> {
    node.items(text)
}

pub(crate) fn flag(node: &Node<'_>) -> Read<bool> {
    node.value.as_bool().ok_or_else(|| node.unexpected("true or false"))
}

pub(crate) fn whole(node: &Node<'_>, range: RangeInclusive<u32>, expected: &'static str) -> Read<u32> {
    let number = node.value.as_u64().and_then(|it| u32::try_from(it).ok());
    number.filter(|it| range.contains(it)).ok_or_else(|| node.unexpected(expected))
}

/// An amount from zero, in decimal text with at most two decimals.
pub(crate) fn amount(node: &Node<'_>) -> Read<Money> {
    let expected = "an amount from 0 as decimal text, at most two decimals";
    let refuse = || node.fault(ClaimFault::NotAnAmount { expected });
    let text = node.value.as_str().filter(|it| is_plain(it)).ok_or_else(refuse)?;
    if text.split_once('.').is_some_and(|(_, decimals)| decimals.len() > 2) {
        return Err(refuse());
    }
    text.parse().ok().filter(|it: &Money| !it.is_negative()).ok_or_else(refuse)
}

/// A percentage of either sign, in decimal text.
pub(crate) fn signed_percent(node: &Node<'_>) -> Read<Decimal> {
    let expected = "a rate as decimal text";
    let percent = node.value.as_str().filter(|it| is_plain(it)).and_then(|it| Decimal::from_str_exact(it).ok());
    percent
        .map(|it| it.normalize())
        .filter(|it| it.scale() <= MOST_DECIMALS && it.abs() <= Decimal::new(1_000_000, 0))
        .ok_or_else(|| node.fault(ClaimFault::NotAnAmount { expected }))
}

/// A percentage from zero, in decimal text.
pub(crate) fn percent(node: &Node<'_>) -> Read<Decimal> {
    let expected = "a rate from 0 as decimal text";
    signed_percent(node)
        .ok()
        .filter(|it| *it >= Decimal::ZERO)
        .ok_or_else(|| node.fault(ClaimFault::NotAnAmount { expected }))
}

pub(crate) fn day(node: &Node<'_>) -> Read<Day> {
    node.value.as_str().and_then(|it| it.parse().ok()).ok_or_else(|| node.fault(ClaimFault::NotADay))
}

/// Digits, with a minus before and one point inside if need be.
fn is_plain(text: &str) -> bool {
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    let body = text.strip_prefix('-').unwrap_or(text);
    match body.split_once('.') {
        Some((whole, decimals)) => digits(whole) && digits(decimals),
        None => digits(body),
    }
}
