//! `site.toml` as values: who publishes, in which languages and zone, with which skin.
//!
//! Nothing about one network stands in the code: another répertoire is another `site.toml` and other records.

use crate::diagnostic::{Diagnostic, FormFault, Report, ValueFault};
use crate::locale::Lang;
use crate::record::{
    Colour, Fields, Interval, Line, Organisation, Read, Reading, Ref, SETTINGS, Shape, Summary, Url, Value,
    Zone, no_links, read_choice, table, vocabulary, whole_table,
};
use crate::reference::Reference;
use crate::text::{FileId, Source, Sources, Span, Spanned};

table! {
    /// The licence of the data.
    Licence {
        required name: Line = "nom" ["Nom", "Nombre", "Nome", "Name"]
            ["Le nom de la licence.", "El nombre de la licencia.", "O nome da licença.", "The name of the licence."];
        required url: Url = "url" ["Adresse", "Dirección", "Endereço", "Address"]
            ["Le texte de la licence.", "El texto de la licencia.", "O texto da licença.", "The text of the licence."];
    }
}

table! {
    /// Who publishes.
    Publisher {
        required name: Line = "nom" ["Nom", "Nombre", "Nome", "Name"]
            ["Le nom de l'éditeur du site.", "El nombre del editor del sitio.", "O nome do editor do site.", "The name of the publisher."];
        optional organisation: Ref<Organisation> = "organisme" ["Organisme", "Organismo", "Organismo", "Organisation"]
            ["Son identifiant parmi les organismes.", "Su identificador entre los organismos.", "Seu identificador entre os organismos.", "Its slug among the organisations."];
        optional email: crate::record::Email = "courriel" ["Courriel", "Correo electrónico", "E-mail", "E-mail"]
            ["L'adresse à laquelle écrire.", "La dirección a la que escribir.", "O endereço para escrever.", "The address to write to."];
    }
}

table! {
    /// The calendars that readers subscribe to.
    Calendar {
        optional name: Line = "nom" ["Nom", "Nombre", "Nome", "Name"]
            ["Le nom sous lequel l'agenda apparaît chez les abonnés, sans virgule.", "El nombre con el que la agenda aparece a los suscriptores, sin coma.",
             "O nome com que a agenda aparece aos assinantes, sem vírgula.", "The name that subscribers see, without a comma."];
        optional product: Line = "identifiant" ["Identifiant", "Identificador", "Identificador", "Identifier"]
            ["Qui écrit les calendriers, sous la forme -//Organisme//Produit//FR.", "Quién escribe los calendarios, en la forma -//Organismo//Producto//ES.",
             "Quem escreve os calendários, na forma -//Organismo//Produto//PT.", "Who writes the calendars, in the form -//Organisation//Product//EN."];
        optional space: Line = "espace" ["Espace des identifiants", "Espacio de los identificadores", "Espaço dos identificadores", "Namespace of the identifiers"]
            ["Un nom propre à ce site, dont dérivent les identifiants des événements ; il ne change jamais, même si le site déménage.",
             "Un nombre propio de este sitio, del que derivan los identificadores de los eventos; nunca cambia.",
             "Um nome próprio deste site, do qual derivam os identificadores dos eventos; nunca muda.",
             "A name of this site's own, from which the identifiers of events derive; it never changes, even if the site moves."];
        optional refresh: Interval = "rafraichissement" ["Rafraîchissement", "Actualización", "Atualização", "Refresh"]
            ["L'intervalle entre deux lectures par les logiciels d'agenda : PT12H pour douze heures.", "El intervalo entre dos lecturas: PT12H para doce horas.",
             "O intervalo entre duas leituras: PT12H para doze horas.", "How often calendar programs read again: PT12H for twelve hours."];
        optional colour: Colour = "couleur" ["Couleur", "Color", "Cor", "Colour"]
            ["La couleur de l'agenda, par son nom CSS : seagreen, navy, tomato.", "El color de la agenda, por su nombre CSS: seagreen, navy, tomato.",
             "A cor da agenda, pelo nome CSS: seagreen, navy, tomato.", "The colour of the calendar, by its CSS name: seagreen, navy, tomato."];
    }
}

vocabulary! {
    /// The program that keeps the records and their history.
    CodeHost {
        Github = "github" ["GitHub", "GitHub", "GitHub", "GitHub"];
        Gitlab = "gitlab" ["GitLab", "GitLab", "GitLab", "GitLab"];
        Forgejo = "forgejo" ["Forgejo, Gitea ou Codeberg", "Forgejo, Gitea o Codeberg", "Forgejo, Gitea ou Codeberg", "Forgejo, Gitea or Codeberg"];
    }
}

vocabulary! {
    /// A host of static sites that reads files of its own.
    Hosting {
        GithubPages = "github-pages" ["GitHub Pages", "GitHub Pages", "GitHub Pages", "GitHub Pages"];
        GitlabPages = "gitlab-pages" ["GitLab Pages", "GitLab Pages", "GitLab Pages", "GitLab Pages"];
        Netlify = "netlify" ["Netlify", "Netlify", "Netlify", "Netlify"];
        CloudflarePages = "cloudflare-pages" ["Cloudflare Pages", "Cloudflare Pages", "Cloudflare Pages", "Cloudflare Pages"];
    }
}

table! {
    /// Where the records are kept, so that pages can lead there.
    Repository {
        required address: Url = "adresse" ["Adresse", "Dirección", "Endereço", "Address"]
            ["L'adresse du dépôt, par exemple https://github.com/organisme/repertoire.", "La dirección del repositorio, por ejemplo https://github.com/organismo/repertorio.",
             "O endereço do repositório, por exemplo https://github.com/organismo/repertorio.", "The address of the repository, for instance https://github.com/organisation/directory."];
        required host: CodeHost = "hebergeur" ["Hébergeur", "Alojamiento", "Hospedagem", "Host"]
            ["Ce qui fait tourner le dépôt.", "El programa del repositorio.", "O programa do repositório.", "What runs the repository."];
        optional branch: Line = "branche" ["Branche", "Rama", "Ramo", "Branch"]
            ["La branche publiée ; main si elle n'est pas dite.", "La rama publicada; main si no se indica.", "O ramo publicado; main se não for dito.", "The branch that is published; main unless said."];
        optional folder: Line = "dossier" ["Dossier", "Carpeta", "Pasta", "Folder"]
            ["Le dossier des fiches dans le dépôt ; content s'il n'est pas dit.", "La carpeta de las fichas en el repositorio; content si no se indica.",
             "A pasta das fichas no repositório; content se não for dita.", "The folder of the records in the repository; content unless said."];
    }
}

table! {
    /// What the site is called in a language that is not its main one.
    SiteNames {
        optional title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le nom du site dans cette langue.", "El nombre del sitio en ese idioma.", "O nome do site nesse idioma.", "The name of the site in that language."];
        optional short_title: Line = "titre_court" ["Titre court", "Título corto", "Título curto", "Short title"]
            ["Le nom dans l'en-tête et les onglets, dans cette langue.", "El nombre en el encabezado y las pestañas, en ese idioma.", "O nome no cabeçalho e nas abas, nesse idioma.", "The name in the header and in tabs, in that language."];
        optional description: Summary = "description" ["Description", "Descripción", "Descrição", "Description"]
            ["Une phrase qui dit ce que l'on trouve ici, dans cette langue.", "Una frase que dice qué se encuentra aquí, en ese idioma.", "Uma frase que diz o que se encontra aqui, nesse idioma.", "A sentence that says what is found here, in that language."];
        optional network: Line = "reseau" ["Réseau", "Red", "Rede", "Network"]
            ["Le nom du réseau dans cette langue.", "El nombre de la red en ese idioma.", "O nome da rede nesse idioma.", "The name of the network in that language."];
        optional calendar: Line = "calendrier" ["Calendrier", "Calendario", "Calendário", "Calendar"]
            ["Le nom de l'agenda dans cette langue.", "El nombre de la agenda en ese idioma.", "O nome da agenda nesse idioma.", "The name of the calendar in that language."];
    }
}

table! {
    /// What the site is called in each language besides its main one.
    Translations {
        optional fr: SiteNames = "fr" ["Français", "Francés", "Francês", "French"]
            ["En français.", "En francés.", "Em francês.", "In French."];
        optional es: SiteNames = "es" ["Espagnol", "Español", "Espanhol", "Spanish"]
            ["En espagnol.", "En español.", "Em espanhol.", "In Spanish."];
        optional pt: SiteNames = "pt" ["Portugais", "Portugués", "Português", "Portuguese"]
            ["En portugais.", "En portugués.", "Em português.", "In Portuguese."];
        optional en: SiteNames = "en" ["Anglais", "Inglés", "Inglês", "English"]
            ["En anglais.", "En inglés.", "Em inglês.", "In English."];
    }
}

table! {
    /// The settings.
    Settings {
        required title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le nom du site.", "El nombre del sitio.", "O nome do site.", "The name of the site."];
        required short_title: Line = "titre_court" ["Titre court", "Título corto", "Título curto", "Short title"]
            ["Le nom dans l'en-tête et les onglets.", "El nombre en el encabezado y las pestañas.", "O nome no cabeçalho e nas abas.", "The name in the header and in tabs."];
        required description: Summary = "description" ["Description", "Descripción", "Descrição", "Description"]
            ["Une phrase qui dit ce que l'on trouve ici.", "Una frase que dice qué se encuentra aquí.", "Uma frase que diz o que se encontra aqui.", "A sentence that says what is found here."];
        optional network: Line = "reseau" ["Réseau", "Red", "Rede", "Network"]
            ["Le nom du réseau, dont les dates portent la série « dalc ».", "El nombre de la red, cuyas fechas llevan la serie «dalc».",
             "O nome da rede, cujas datas trazem a série «dalc».", "The name of the network, whose dates bear the series “dalc”."];
        required address: Spanned<Url> = "adresse" ["Adresse", "Dirección", "Endereço", "Address"]
            ["L'adresse publique du site.", "La dirección pública del sitio.", "O endereço público do site.", "The public address of the site."];
        some languages: Lang = "langues" ["Langues", "Idiomas", "Idiomas", "Languages"]
            ["Les langues du site, la principale d'abord.", "Los idiomas del sitio, el principal primero.", "Os idiomas do site, o principal primeiro.", "The languages of the site, the main one first."];
        optional translations: Translations = "traductions" ["Traductions", "Traducciones", "Traduções", "Translations"]
            ["Le nom du site dans ses autres langues.", "El nombre del sitio en sus otros idiomas.", "O nome do site em seus outros idiomas.", "The name of the site in its other languages."];
        required zone: Zone = "fuseau" ["Fuseau horaire", "Zona horaria", "Fuso horário", "Time zone"]
            ["Le fuseau du site, par exemple Europe/Paris.", "La zona del sitio, por ejemplo Europe/Paris.", "O fuso do site, por exemplo Europe/Paris.", "The zone of the site, for instance Europe/Paris."];
        optional skin: Spanned<crate::record::Slug> = "habillage" ["Habillage", "Apariencia", "Aparência", "Skin"]
            ["Le dossier de themes/ qui donne l'apparence du site.", "La carpeta de themes/ que da la apariencia.", "A pasta de themes/ que dá a aparência.", "The folder of themes/ that gives the site its look."];
        flag cards: bool = "apercus" ["Aperçus", "Vistas previas", "Pré-visualizações", "Cards"]
            ["Si chaque fiche a une image à elle là où sa page est partagée ; sinon, celle du site.", "Si cada ficha tiene una imagen propia allí donde se comparte su página; si no, la del sitio.",
             "Se cada ficha tem uma imagem própria onde a sua página é partilhada; senão, a do site.", "Whether each record has a picture of its own where its page is shared; else, that of the site."];
        required licence: Licence = "licence" ["Licence", "Licencia", "Licença", "Licence"]
            ["La licence des données.", "La licencia de los datos.", "A licença dos dados.", "The licence of the data."];
        required publisher: Publisher = "editeur" ["Éditeur", "Editor", "Editor", "Publisher"]
            ["Qui publie le site.", "Quién publica el sitio.", "Quem publica o site.", "Who publishes the site."];
        optional manual: Url = "erreurs" ["Page des erreurs", "Página de los errores", "Página dos erros", "Page of mistakes"]
            ["L'adresse où se lit la page docs/erreurs.md, pour ce que « check » dit aux machines.", "La dirección donde se lee la página docs/erreurs.md, para lo que «check» dice a las máquinas.",
             "O endereço onde se lê a página docs/erreurs.md, para o que «check» diz às máquinas.", "The address where the page docs/erreurs.md is read, for what “check” tells machines."];
        flag precompress: bool = "precompress" ["Précomprimer", "Precomprimir", "Pré-comprimir", "Precompress"]
            ["true écrit à côté de chaque fichier de texte le même comprimé (.br et .gz), pour les serveurs qui savent le prendre.",
             "true escribe junto a cada archivo de texto el mismo comprimido (.br y .gz), para los servidores que saben tomarlo.",
             "true escreve ao lado de cada arquivo de texto o mesmo comprimido (.br e .gz), para os servidores que sabem usá-lo.",
             "true writes beside each text file the same compressed (.br and .gz), for servers that know how to take it."];
        optional hosting: Hosting = "hebergement" ["Hébergement", "Alojamiento", "Hospedagem", "Hosting"]
            ["L'hébergeur du site, s'il lit des fichiers à lui (_headers, _redirects, .nojekyll, CNAME), qui sont alors écrits.",
             "El alojamiento del sitio, si lee archivos propios (_headers, _redirects, .nojekyll, CNAME), que entonces se escriben.",
             "A hospedagem do site, se lê arquivos próprios (_headers, _redirects, .nojekyll, CNAME), que então são escritos.",
             "The host of the site, if it reads files of its own (_headers, _redirects, .nojekyll, CNAME), which are then written."];
        flag offline: bool = "hors_ligne" ["Hors ligne", "Sin conexión", "Sem conexão", "Offline"]
            ["true laisse les navigateurs garder les pages vues et l'index, 500 ko au plus, pour les relire sans réseau.",
             "true deja que los navegadores guarden las páginas vistas y el índice, 500 kB como máximo, para releerlos sin conexión.",
             "true deixa os navegadores guardarem as páginas vistas e o índice, 500 kB no máximo, para relê-los sem conexão.",
             "true lets browsers keep the pages seen and the index, 500 kB at most, to be read again without a network."];
        optional edition: bool = "edition" ["Édition", "Edición", "Edição", "Edition"]
            ["false pour ne pas publier tout le répertoire en une page, avec son fichier à lire sans réseau.",
             "false para no publicar todo el directorio en una página, con su archivo para leer sin red.",
             "false para não publicar todo o diretório numa página, com o seu ficheiro para ler sem rede.",
             "false not to publish the whole directory on one page, with its file to be read without a network."];
        optional calendar: Calendar = "calendrier" ["Calendrier", "Calendario", "Calendário", "Calendar"]
            ["Les calendriers auxquels on s'abonne.", "Los calendarios a los que uno se suscribe.", "Os calendários que se assinam.", "The calendars that readers subscribe to."];
        optional repository: Repository = "depot" ["Dépôt", "Repositorio", "Repositório", "Repository"]
            ["Où les fiches sont gardées : les pages y mènent pour proposer une modification.", "Dónde se guardan las fichas: las páginas llevan allí para proponer un cambio.",
             "Onde as fichas são guardadas: as páginas levam para lá para propor uma alteração.", "Where the records are kept: pages lead there to propose a change."];
    }
}

impl Settings {
    /// The language records are written in and the site is shown in first.
    pub fn main_language(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::Fr)
    }

    /// What the site is called in a language, where that is said apart.
    pub fn names(&self, lang: Lang) -> Option<&SiteNames> {
        let Translations { fr, es, pt, en } = self.translations.as_ref()?;
        let names = match lang {
            Lang::Fr => fr,
            Lang::Es => es,
            Lang::Pt => pt,
            Lang::En => en,
        };
        names.as_ref()
    }

    /// Whether the whole répertoire is published on one page; it is, unless the settings say no.
    pub fn has_edition(&self) -> bool {
        self.edition.unwrap_or(true)
    }

    /// The public address, ending in `/`, whatever address a build is given.
    pub fn home(&self) -> String {
        format!("{}/", self.address.value.trim_end_matches('/'))
    }

    /// The name of the calendars in a language, without comma.
    pub fn calendar_name(&self, lang: Lang) -> String {
        let translated = self.names(lang).and_then(|names| names.calendar.as_deref());
        let own = self.calendar.as_ref().and_then(|calendar| calendar.name.as_deref());
        translated
            .or(own)
            .map_or_else(|| format!("Agenda {}", &*self.short_title), str::to_owned)
            .replace(',', "")
    }

    /// The PRODID of the calendars (RFC 5545, 3.7.3).
    pub fn calendar_product(&self) -> String {
        let own = self.calendar.as_ref().and_then(|calendar| calendar.product.as_deref());
        let tag = self.main_language().tag().to_uppercase();
        own.map_or_else(
            || format!("-//{}//{}//{tag}", &*self.publisher.name, &*self.short_title),
            str::to_owned,
        )
    }

    /// The name from which the UIDs derive; the site's address when none was chosen.
    pub fn calendar_space(&self) -> &str {
        let own = self.calendar.as_ref().and_then(|calendar| calendar.space.as_deref());
        own.unwrap_or(self.address.value.trim_end_matches('/'))
    }

    /// How often calendar programs should read again, as an RFC 5545 DURATION.
    pub fn calendar_refresh(&self) -> &str {
        let own = self.calendar.as_ref().and_then(|calendar| calendar.refresh.as_deref());
        own.unwrap_or("PT12H")
    }

    /// The colour of the calendars, by its CSS3 name.
    pub fn calendar_colour(&self) -> Option<&'static str> {
        self.calendar.as_ref().and_then(|calendar| calendar.colour).map(Colour::name)
    }
}

impl Read for Lang {
    fn shape() -> Shape {
        Shape::Language
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        read_choice(&Lang::ALL, Lang::tag, Lang::words, value, key, reading)
    }
}

no_links!(Lang);

/// What stands in for settings that cannot be understood, so that the records are checked all the same. Never
/// published.
const STAND_IN: &str = r#"
titre = "…"
titre_court = "…"
description = "…"
adresse = "https://exemple.invalid/"
langues = ["fr"]
fuseau = "UTC"
licence = { nom = "…", url = "https://exemple.invalid/" }
editeur = { nom = "…" }
"#;

/// Settings for a build that will not be published; see [`STAND_IN`].
pub fn stand_in(reference: &Reference) -> Option<Settings> {
    let sources = Sources::new(vec![Source {
        path: SETTINGS.to_owned(),
        name: SETTINGS.to_owned(),
        text: STAND_IN.to_owned(),
    }]);
    read(&[FileId::first()], &sources, reference, &mut Report::default())
}

/// The settings that `files` say, later files replacing keys of earlier ones; `None` when they cannot be
/// understood, which has been reported.
pub fn read(
    files: &[FileId],
    sources: &Sources,
    reference: &Reference,
    report: &mut Report,
) -> Option<Settings> {
    let (table, whole) = whole_table(files, Settings::FIELDS, sources, report)?;
    let languages = table.entries.iter().find(|entry| entry.key.value == "langues").map(|e| e.value.span);
    let mut own = Report::default();
    let mut reading = Reading::new(&mut own, reference, Vec::new());
    let known = [Settings::FIELDS];
    let mut fields = Fields::new(table, &known, &mut reading);
    let settings = Settings::take(&mut fields);
    if !whole {
        return None;
    }
    fields.finish();
    let inside = |at: Span| languages.is_some_and(|list| at.start > list.start && at.end <= list.end);
    let told = own.iter().any(|diagnostic| inside(diagnostic.span));
    report.append(own);
    let settings = settings?;
    if settings.languages.is_empty() {
        if let Some(place) = languages.filter(|_| !told) {
            report.add(place, ValueFault::Empty { key: "langues".to_owned() });
        }
        return None;
    }
    plain_address(&settings.address, report);
    Some(settings)
}

/// Calendars and the plan of the site give the address to programs, which take only ASCII.
fn plain_address(address: &Spanned<Url>, report: &mut Report) {
    let written = address.value.to_string();
    if written.is_ascii() {
        return;
    }
    let host_ends = written.match_indices('/').nth(2).map_or(written.len(), |(at, _)| at);
    let (host, path) = written.split_at(host_ends);
    let encoded = path.bytes().map(|byte| match byte {
        0..0x80 => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    let paste = host.is_ascii().then(|| format!("\"{host}{}\"", encoded.collect::<String>()));
    report.push(Diagnostic::new(address.span, FormFault::NotPlain { written }).paste(paste));
}
