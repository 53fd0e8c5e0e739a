//! The three ports of a local system.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::net::TcpListener;

/// Which port the API gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// Any that is free.
    Any,
    /// This one and no other.
    Exactly(u16),
    /// This one, or the next one that is free.
    From(u16),
}

/// How many ports are tried in a row.
const TRIES: u16 = 100;

/// The listeners, all on loopback.
pub(crate) struct Listeners {
    pub(crate) front: TcpListener,
    pub(crate) dynamodb: TcpListener,
    pub(crate) services: TcpListener,
}

/// Where they listen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Addresses {
    pub(crate) front: SocketAddr,
    pub(crate) dynamodb: SocketAddr,
    pub(crate) services: SocketAddr,
}

impl Listeners {
    /// Binds the API's port, and for DynamoDB and the other services the next ones that are free.
    pub(crate) async fn bind(port: Port) -> io::Result<Self> {
        let front = match port {
            Port::Any => listen(0).await?,
            Port::Exactly(port) => listen(port).await?,
            Port::From(port) => listen_from(port).await?,
        };
        let dynamodb = listen_after(port, &front).await?;
        let services = listen_after(port, &dynamodb).await?;
        Ok(Self {
            front,
            dynamodb,
            services,
        })
    }

    /// Where they listen.
    pub(crate) fn addresses(&self) -> io::Result<Addresses> {
        Ok(Addresses {
            front: self.front.local_addr()?,
            dynamodb: self.dynamodb.local_addr()?,
            services: self.services.local_addr()?,
        })
    }
}

impl Addresses {
    /// What was taken, and where that has moved to, in words.
    pub(crate) fn moves(&self, port: Port) -> Vec<String> {
        let expected = match port {
            Port::Any => return Vec::new(),
            Port::Exactly(port) | Port::From(port) => port,
        };
        let after = |address: SocketAddr| address.port().saturating_add(1);
        [
            (expected, self.front, "the API"),
            (after(self.front), self.dynamodb, "DynamoDB"),
            (
                after(self.dynamodb),
                self.services,
                "EventBridge and its scheduler",
            ),
        ]
        .into_iter()
        .filter(|(expected, address, _)| address.port() != *expected)
        .map(|(expected, address, what)| {
            format!(
                "port {expected} is taken: {what} moved to {}",
                address.port()
            )
        })
        .collect()
    }
}

async fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await
}

/// The first of these ports that is free.
async fn listen_from(first: u16) -> io::Result<TcpListener> {
    let mut last = first;
    loop {
        match listen(last).await {
            Err(error)
                if error.kind() == io::ErrorKind::AddrInUse
                    && last < first.saturating_add(TRIES) =>
            {
                last += 1;
            }
            other => return other,
        }
    }
}

/// The first free port after this one; any other if there is none nearby.
async fn listen_after(port: Port, before: &TcpListener) -> io::Result<TcpListener> {
    let next = before.local_addr()?.port().checked_add(1);
    match (port, next) {
        (Port::Exactly(_) | Port::From(_), Some(next)) => match listen_from(next).await {
            Ok(listener) => Ok(listener),
            Err(_) => listen(0).await,
        },
        _ => listen(0).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three ports in a row that are free at this moment.
    async fn free() -> u16 {
        loop {
            let first = listen(0).await.unwrap().local_addr().unwrap().port();
            let ports = [first, first.saturating_add(1), first.saturating_add(2)];
            if first < u16::MAX - 2 {
                let mut held = Vec::new();
                for port in ports {
                    held.push(listen(port).await);
                }
                if held.iter().all(Result::is_ok) {
                    return first;
                }
            }
        }
    }

    #[tokio::test]
    async fn three_in_a_row_where_they_are_free() {
        let first = free().await;
        let addresses = Listeners::bind(Port::Exactly(first))
            .await
            .unwrap()
            .addresses()
            .unwrap();
        assert_eq!(addresses.front.port(), first);
        assert_eq!(addresses.dynamodb.port(), first + 1);
        assert_eq!(addresses.services.port(), first + 2);
        assert_eq!(addresses.moves(Port::Exactly(first)), [""; 0]);
    }

    #[tokio::test]
    async fn helpers_move_past_what_is_taken_and_say_so() {
        let first = free().await;
        let _taken = listen(first + 1).await.unwrap();
        let addresses = Listeners::bind(Port::Exactly(first))
            .await
            .unwrap()
            .addresses()
            .unwrap();
        assert_eq!(addresses.front.port(), first);
        assert!(addresses.dynamodb.port() > first + 1);
        let moves = addresses.moves(Port::Exactly(first));
        let moved = format!(
            "port {} is taken: DynamoDB moved to {}",
            first + 1,
            addresses.dynamodb.port()
        );
        assert_eq!(moves.first(), Some(&moved));
    }

    #[tokio::test]
    async fn a_port_that_was_asked_for_does_not_move_and_the_usual_one_does() {
        let first = free().await;
        let _taken = listen(first).await.unwrap();
        assert!(Listeners::bind(Port::Exactly(first)).await.is_err());
        let moved = Listeners::bind(Port::From(first)).await.unwrap();
        let addresses = moved.addresses().unwrap();
        assert!(addresses.front.port() > first);
        assert!(addresses.moves(Port::From(first))[0].contains("the API moved to"));
    }
}
