//! Enums whose values have names in the API, in events, and in the table. A name is written once,
//! beside its variant; parsing and listing are derived from it, so that no list can miss one.

/// A closed set of values, each with one name.
pub trait Named: Copy + 'static {
    /// Every value there is, in the order in which they are declared.
    fn all() -> &'static [Self];

    /// The value's name.
    fn name(self) -> &'static str;

    /// What the value means, as its documentation says it.
    fn description(self) -> &'static str;

    /// The value of this name, if there is one.
    fn named(name: &str) -> Option<Self> {
        Self::all()
            .iter()
            .copied()
            .find(|value| value.name() == name)
    }
}

/// Declares an enum with the name of each variant, and derives `ALL`, `as_str`, `parse`, `Display`
/// and [`Named`](crate::names::Named) from it.
#[macro_export]
macro_rules! names {
    ($(#[$doc:meta])* pub enum $enum:ident { $($(#[doc = $variant_doc:literal])+ $variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum {
            $($(#[doc = $variant_doc])+ $variant,)+
        }

        impl $enum {
            /// Every value there is.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$variant),+];

            /// The value's name.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The value of this name; `None` where the name is unknown.
            pub fn parse(name: &str) -> Option<Self> {
                // Using the same name twice does not compile: the second arm is unreachable.
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl $crate::names::Named for $enum {
            fn all() -> &'static [Self] {
                &Self::ALL
            }

            fn name(self) -> &'static str {
                self.as_str()
            }

            fn description(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($($variant_doc),+).trim_ascii(),)+
                }
            }
        }

        impl std::fmt::Display for $enum {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
