//! What is wrong with a file before anyone looks at its keys.

use super::{Wording, as_meant, say};
use crate::diagnostic::FileFault;
use crate::input::Unread;

pub(super) fn wording(fault: &FileFault) -> Wording {
    match fault {
        FileFault::NotUtf8 { meant } => say(
            "este arquivo não está salvo em UTF-8",
            "primeiro sinal ilegível",
            as_meant(
                "salve o arquivo com a codificação “UTF-8” (menu “Salvar como” do editor)",
                meant.as_ref().map(|line| format!("; esta linha será lida então: {line}")),
            ),
        ),
        FileFault::TooLarge { size, limit } => say(
            format!("este arquivo é grande demais: {} KiB, o limite é de {} KiB", size / 1024, limit / 1024),
            "",
            "reduza a imagem ou divida o texto em várias fichas",
        ),
        FileFault::ImageTooHeavy { size, limit } => say(
            format!("esta imagem é pesada demais: {} kB, o limite é de {} kB", size / 1000, limit / 1000),
            "",
            "reduza-a à largura de uma tela (1600 pontos), ou salve-a em .webp ou .jpg",
        ),
        FileFault::LinkOutside => say(
            "este atalho leva para fora da pasta das fichas",
            "",
            "substitua o atalho por uma cópia do arquivo",
        ),
        FileFault::NotRegular => say("não é um arquivo comum", "", "retire-o da pasta das fichas"),
        FileFault::Unreadable { reason } => say(
            format!("não foi possível ler este arquivo: {}", reason_words(reason)),
            "",
            "verifique se você tem o direito de lê-lo",
        ),
        FileFault::NameUnreadable => say(
            "o nome deste arquivo não é legível",
            "",
            "troque-o por um nome com letras sem acento, algarismos e hifens",
        ),
        FileFault::Conflict => say(
            "duas versões destas linhas não foram reunidas",
            "de um sinal ao outro",
            "mantenha a versão certa e retire a outra, com as linhas <<<<<<<, ======= e >>>>>>>",
        ),
        FileFault::FenceMissing => say(
            "a ficha deve começar com uma linha “+++”",
            "aqui",
            "escreva +++ sozinho na primeira linha, depois as chaves, depois +++ sozinho em uma linha",
        ),
        FileFault::FenceUnclosed => say(
            "o cabeçalho aberto com “+++” não está fechado",
            "aberto aqui",
            "acrescente uma linha “+++” depois da última chave",
        ),
    }
}

fn reason_words(reason: &Unread) -> &str {
    match reason {
        Unread::NotFound => "não encontrado",
        Unread::Denied => "permissão negada",
        Unread::LinkLoop => "o atalho dá voltas sobre si mesmo",
        Unread::LinkInLink => "atalho para uma pasta, dentro de uma pasta que já é um atalho",
        Unread::System(said) => said,
    }
}
