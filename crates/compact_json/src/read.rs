//! A tree as serde reads it.

use crate::{Unreadable, tree::Tree};
use serde::{
    Deserializer,
    de::{
        DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
        Visitor, value::StrDeserializer,
    },
    forward_to_deserialize_any,
};
use std::{borrow::Cow, slice};

type Entry<'a> = (Cow<'a, str>, Tree<'a>);
type Read<T> = Result<T, Unreadable>;

/// Kinds of values that read as whatever is there.
macro_rules! as_it_is {
    ($($method:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            scalar(self, visitor)
        }
    )* };
}

/// Reads what holds no other values.
fn scalar<'de, V: Visitor<'de>>(tree: &Tree<'_>, visitor: V) -> Read<V::Value> {
    match tree {
        Tree::Null => visitor.visit_unit(),
        Tree::Bool(is) => visitor.visit_bool(*is),
        Tree::Number { is_negative: false, size } => visitor.visit_u64(*size),
        Tree::Number { size, .. } => {
            visitor.visit_i64(0_i64.checked_sub_unsigned(*size).ok_or(Unreadable)?)
        }
        Tree::Text(text) => visitor.visit_str(text),
        Tree::OtherNumber | Tree::List(_) | Tree::Map(_) => Err(Unreadable),
    }
}

impl<'de> Deserializer<'de> for &Tree<'_> {
    type Error = Unreadable;

    as_it_is! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8
        deserialize_u16 deserialize_u32 deserialize_u64 deserialize_char deserialize_str
        deserialize_string deserialize_identifier deserialize_unit
    }

    forward_to_deserialize_any! { f32 f64 bytes byte_buf }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Tree::List(_) => self.deserialize_seq(visitor),
            Tree::Map(_) => self.deserialize_map(visitor),
            _ => scalar(self, visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Tree::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        scalar(self, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let Tree::List(items) = self else { return Err(Unreadable) };
        let mut items = Items(items.iter());
        let value = visitor.visit_seq(&mut items)?;
        // A list of three is no pair.
        if items.0.len() == 0 { Ok(value) } else { Err(Unreadable) }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let Tree::Map(entries) = self else { return Err(Unreadable) };
        visitor.visit_map(Entries { left: entries.iter(), value: &Tree::Null })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let Tree::Map(entries) = self else { return Err(Unreadable) };
        visitor.visit_seq(Fields { entries, names: names.iter() })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let (name, content) = match self {
            Tree::Text(name) => (name, &Tree::Null),
            Tree::Map(entries) => match entries.as_slice() {
                [(name, content)] => (name, content),
                _ => return Err(Unreadable),
            },
            _ => return Err(Unreadable),
        };
        let number = names.iter().zip(0_u32..).find(|(known, _)| **known == name.as_ref());
        visitor.visit_enum(Variant { number: number.ok_or(Unreadable)?.1, content })
    }
}

/// What is left of a list.
struct Items<'t, 'a>(slice::Iter<'t, Tree<'a>>);

impl<'de> SeqAccess<'de> for &mut Items<'_, '_> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

/// The fields of a struct, in its own order.
struct Fields<'t, 'a> {
    entries: &'t [Entry<'a>],
    names: slice::Iter<'static, &'static str>,
}

impl<'t, 'a> Fields<'t, 'a> {
    /// What there is of the next field.
    fn next(&mut self) -> Option<&'t Tree<'a>> {
        let name = self.names.next()?;
        self.entries.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl<'de> SeqAccess<'de> for Fields<'_, '_> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        match self.next() {
            Some(value) => seed.deserialize(value).map(Some),
            // What may be missing is then nothing, or has a default, which serde asks for where a list
            // has no more; all else fails there.
            None => Ok(seed.deserialize(Missing).ok()),
        }
    }
}

/// A field that is not there: nothing, for those that may be nothing.
struct Missing;

impl<'de> Deserializer<'de> for Missing {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Read<V::Value> {
        Err(Unreadable)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// What is left of a map, and the value of the name read last.
struct Entries<'t, 'a> {
    left: slice::Iter<'t, Entry<'a>>,
    value: &'t Tree<'a>,
}

impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        let Some((name, value)) = self.left.next() else { return Ok(None) };
        self.value = value;
        let name: StrDeserializer<'_, Unreadable> = name.as_ref().into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        seed.deserialize(self.value)
    }
}

/// A variant by its number, and what it holds.
struct Variant<'t, 'a> {
    number: u32,
    content: &'t Tree<'a>,
}

impl<'de, 't, 'a> EnumAccess<'de> for Variant<'t, 'a> {
    type Error = Unreadable;
    type Variant = &'t Tree<'a>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Self::Variant)> {
        let number = IntoDeserializer::<Unreadable>::into_deserializer(self.number);
        seed.deserialize(number).map(|variant| (variant, self.content))
    }
}

impl<'de> VariantAccess<'de> for &Tree<'_> {
    type Error = Unreadable;

    fn unit_variant(self) -> Read<()> {
        if matches!(self, Tree::Null) { Ok(()) } else { Err(Unreadable) }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_struct("", names, visitor)
    }
}
