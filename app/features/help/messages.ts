import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const helpMessages = defineMessages({
  en: {
    title: 'Help',
    lead: 'What the words mean, where the rules come from, and what nobody has published.',
    contents: 'On this page',
    glossaryTitle: 'Words',
    sections: {
      levels: {
        title: 'QM10, QM20, QM30',
        text: {
          a: 'The NIS2 Quality Mark (QM) is a voluntary certificate with which a supplier shows that it works securely. It has three levels, which form a ladder.',
          b: 'QM10 Basic is for suppliers with limited risk, and enough for most small and medium-sized ones. QM20 Substantial is for elevated risk, because of the supplier’s role or its access: ICT companies, access to operational technology, physical access, sensitive data. QM30 High is for critical companies in the chain that pose a significant risk of disruption in a cyber incident.',
          c: 'A certificate is valid for three years; renewal follows a new assessment. That a higher level covers every lower requirement follows from the ladder, but no source says so: it is our reading.',
          d: 'Source: nis2qualitymark.eu/faq and digitrust.nl.',
        },
      },
      unknown: {
        title: 'What is not known about the scheme',
        text: {
          a: 'No official decision method, questionnaire or score for the level was found: the scheme leaves the choice to client and supplier together. Nor were a public register of certificates, the layout or numbering of a certificate, the number of measures per level, yearly checks, or fees.',
          b: 'That is why this product calls its method a design, shows the source of every rule, and makes verification a step that a person takes and records.',
        },
      },
      law: {
        title: 'What the law asks, and of whom',
        text: {
          a: 'The duty is yours: an essential or important entity must take care of the security of its supply chain (NIS2 Art. 21(2)(d) and 21(3); in the Netherlands art. 21, third paragraph, point d, Cyberbeveiligingswet). It looks at direct suppliers and at what is specific to each of them.',
          b: 'The law does not bind a supplier because it delivers to you; it may be bound for other reasons. The mark is voluntary, and other proof can be offered. Invitations say so.',
        },
      },
      level: {
        title: 'How a level is derived',
        text: {
          a: 'You answer up to nine questions about what a supplier delivers. Every answer runs from mild to severe. The level is the highest level of all rules that match; if none matches, no mark is required. A more severe answer never lowers a level.',
          b: 'A question that you leave open is unknown, never “no”. The level is then a range: at least what is certain, at most what is still possible, with the questions that can still change it.',
          c: 'A supplier needs the highest level of its supplied services. The screen names the service and the rules that drive it, each with its source, and says which are our own design.',
          d: 'What another answer implies is not asked: who has a login or a connection is a dependency. What the kind of supplier suggests is proposed, and counts when you save.',
        },
      },
      provisional: {
        title: 'Provisional',
        text: {
          a: 'Until somebody who may approve adopts the method as version 1, nobody stands behind the levels. They are derived all the same and read “provisional”, on every screen and in every invitation.',
          b: 'A version has a date and never acts backwards.',
        },
      },
      areas: {
        title: 'The four risk areas',
        text: {
          a: 'IT, OT (operational technology: PLC, SCADA, sensors, drives), physical access, and EDI (electronic data interchange) stand in the same order with the same icons everywhere. A supplier stands in an area when a rule of that area matches.',
          b: 'Areas overlap: one supplier can stand in several, so their counts must not be added up.',
        },
      },
      triage: {
        title: 'Triage',
        text: {
          a: 'A purchasing file holds everyone who was ever paid. Triage sorts them: not a supplier (tax office, council, grant, private person), no relevant dependency, or to classify.',
          b: 'Who is not a supplier stands outside every coverage figure and is only counted. No relevant dependency is recorded as answers with a name, a reason and a review date, so that it can be defended.',
        },
      },
      coverage: {
        title: 'How coverage counts',
        text: {
          a: 'Never one percentage. Per level: certified (a verified certificate of at least that level, valid today, that names the supplied services), accepted otherwise (other proof, by a recorded decision with an end date), gap with an agreed date, gap without, and undecided.',
          b: 'Undecided means that open answers leave a range and no proof meets its highest level. That is why there is a lower and an upper bound, and why classifying only the easy ones cannot raise the lower bound.',
          c: 'A certificate counts only after somebody has verified it, for the supplied services that the verification names, and from its first to its last day of validity.',
          d: 'Every figure leads to a list with exactly that many rows.',
          e: 'Candidates count like suppliers that deliver: whether they meet what is required is asked before the contract, and the page says how many of them there are.',
        },
      },
      record: {
        title: 'What is recorded',
        text: {
          a: 'Facts are superseded, never overwritten. Each has the day from which it holds and the moment at which it was recorded, so any past day can be shown as we see it now and as it was known then.',
          b: 'Every change leaves an event in a chain that an auditor can verify offline. Names of people in it can be erased without breaking the chain.',
        },
      },
    },
    words: {
      supplier: { term: 'Supplier', text: 'Who delivers to your organisation directly.' },
      service: { term: 'Supplied service', text: 'Something a supplier delivers. Each supplier begins with one; add a second where levels differ.' },
      access: { term: 'Access', text: 'What a supplier may reach: IT, OT, physical or EDI, with scope and end date.' },
      classification: { term: 'Classification', text: 'The dated answers about one supplied service.' },
      method: { term: 'Method', text: 'Your organisation’s rules that turn answers into a level, in versions.' },
      requiredLevel: { term: 'Required level', text: 'The level that follows from the answers: none, QM10, QM20, QM30, or a range.' },
      certificate: { term: 'Certificate', text: 'A dated proof: scheme, level, holder, scope, issuer, validity.' },
      verification: { term: 'Verification', text: 'Your recorded judgement of a certificate: how it was checked, when, by whom, and which supplied services it covers.' },
      otherwise: { term: 'Accepted otherwise', text: 'Covered by proof other than the mark, by decision, until a date.' },
      agreed: { term: 'Agreed date', text: 'By when a supplier will hold its certificate.' },
      invitation: { term: 'Invitation', text: 'A link by which a supplier answers without an account. It expires and can be revoked.' },
      incident: { term: 'Incident', text: 'Something is wrong at a supplier that may hit you, with a log of what was done about it. Opened by a member, or by the supplier’s own report.' },
      significant: { term: 'Significant incident', text: 'One that your organisation must notify under NIS2 (Article 23). A person judges that: an early warning within 24 hours, the notification within 72, the final report a month after it.' },
      trail: { term: 'Audit trail', text: 'Who did what, when.' },
    },
  },
  nl: {
    title: 'Uitleg',
    lead: 'Wat de woorden betekenen, waar de regels vandaan komen, en wat niemand heeft gepubliceerd.',
    contents: 'Op deze pagina',
    glossaryTitle: 'Woorden',
    sections: {
      levels: {
        title: 'QM10, QM20, QM30',
        text: {
          a: 'Het NIS2 Quality Mark (QM) is een vrijwillig certificaat waarmee een leverancier laat zien dat hij veilig werkt. Het heeft drie niveaus, die samen een ladder vormen.',
          b: 'QM10 Basic is voor leveranciers met een beperkt risico, en genoeg voor de meeste mkb-bedrijven. QM20 Substantial is voor verhoogd risico, door de rol of de toegang van de leverancier: ICT-bedrijven, toegang tot operationele technologie, fysieke toegang, gevoelige gegevens. QM30 High is voor kritieke bedrijven in de keten die bij een cyberincident een aanzienlijk risico op verstoring vormen.',
          c: 'Een certificaat geldt drie jaar; verlenging volgt op een nieuwe beoordeling. Dat een hoger niveau elke lagere eis dekt, volgt uit de ladder, maar geen bron zegt het: zo lezen wij het.',
          d: 'Bron: nis2qualitymark.eu/faq en digitrust.nl.',
        },
      },
      unknown: {
        title: 'Wat niet bekend is over het keurmerk',
        text: {
          a: 'Een officiële methode, vragenlijst of score voor het niveau is niet gevonden: het keurmerk laat de keuze aan klant en leverancier samen. Ook niet gevonden: een openbaar register van certificaten, de opmaak of nummering ervan, het aantal maatregelen per niveau, jaarlijkse controles en tarieven.',
          b: 'Daarom noemt dit product zijn methode een ontwerp, laat het bij elke regel de bron zien, en is een certificaat controleren een stap die een mens zet en vastlegt.',
        },
      },
      law: {
        title: 'Wat de wet vraagt, en van wie',
        text: {
          a: 'De plicht ligt bij u: een essentiële of belangrijke entiteit moet zorgen voor de beveiliging van haar toeleveringsketen (NIS2 art. 21, tweede lid, onder d, en derde lid; in Nederland art. 21, derde lid, onder d, Cyberbeveiligingswet). Het gaat om rechtstreekse leveranciers, en om wat bij elk van hen speelt.',
          b: 'De wet bindt een leverancier niet omdat hij aan u levert; om andere redenen kan dat wel zo zijn. Het keurmerk is vrijwillig, en ander bewijs kan worden aangeboden. Dat staat ook in uitnodigingen.',
        },
      },
      level: {
        title: 'Hoe een niveau wordt afgeleid',
        text: {
          a: 'U beantwoordt hoogstens negen vragen over wat een leverancier levert. Elk antwoord loopt van licht naar zwaar. Het niveau is het hoogste niveau van alle regels die passen; past er geen, dan is geen keurmerk nodig. Een zwaarder antwoord verlaagt een niveau nooit.',
          b: 'Een vraag die u openlaat is onbekend, en nooit ‘nee’. Het niveau is dan een bandbreedte: minstens wat zeker is, hoogstens wat nog mogelijk is, met de vragen die het nog kunnen veranderen.',
          c: 'Een leverancier heeft het hoogste niveau van zijn geleverde diensten nodig. Het scherm noemt de dienst en de regels die dat bepalen, elk met bron, en zegt welke ons eigen ontwerp zijn.',
          d: 'Wat uit een ander antwoord volgt, wordt niet gevraagd: wie een login of koppeling heeft, is een afhankelijkheid. Wat de soort leverancier doet vermoeden, wordt voorgesteld en telt zodra u opslaat.',
        },
      },
      provisional: {
        title: 'Voorlopig',
        text: {
          a: 'Zolang niemand die mag goedkeuren de methode als versie 1 heeft vastgesteld, staat er niemand achter de niveaus. Ze worden wel afgeleid en heten ‘voorlopig’, op elk scherm en in elke uitnodiging.',
          b: 'Een versie heeft een datum en werkt nooit terug.',
        },
      },
      areas: {
        title: 'De vier risicogebieden',
        text: {
          a: 'IT, OT (operationele technologie: PLC, SCADA, sensoren, aandrijvingen), fysieke toegang en EDI (elektronische gegevensuitwisseling) staan overal in dezelfde volgorde met dezelfde pictogrammen. Een leverancier staat in een gebied als een regel van dat gebied past.',
          b: 'Gebieden overlappen: één leverancier kan in meer gebieden staan, dus tel de aantallen niet op.',
        },
      },
      triage: {
        title: 'Voorsortering',
        text: {
          a: 'In een inkoopbestand staat iedereen die ooit betaald is. De voorsortering scheidt ze: geen leverancier (belastingdienst, gemeente, subsidie, particulier), geen relevante afhankelijkheid, of te classificeren.',
          b: 'Wie geen leverancier is, staat buiten elk dekkingscijfer en wordt alleen geteld. Geen relevante afhankelijkheid wordt vastgelegd als antwoorden met een naam, een reden en een herzieningsdatum, zodat het te verdedigen is.',
        },
      },
      coverage: {
        title: 'Hoe dekking telt',
        text: {
          a: 'Nooit één percentage. Per niveau: gecertificeerd (een gecontroleerd certificaat van minstens dat niveau, vandaag geldig, dat de geleverde diensten noemt), anders geaccepteerd (ander bewijs, door een vastgelegd besluit met einddatum), hiaat met afgesproken datum, hiaat zonder, en onbeslist.',
          b: 'Onbeslist wil zeggen dat open antwoorden een bandbreedte laten en geen bewijs het hoogste daarvan haalt. Daarom is er een onder- en een bovengrens, en kan wie alleen de makkelijke classificeert de ondergrens niet verhogen.',
          c: 'Een certificaat telt pas als iemand het heeft gecontroleerd, voor de geleverde diensten die bij die controle zijn genoemd, en van de eerste tot en met de laatste dag dat het geldig is.',
          d: 'Elk cijfer leidt naar een lijst met precies zoveel regels.',
          e: 'Kandidaten tellen mee zoals leveranciers die al leveren: of ze hebben wat nodig is, wordt voor het contract gevraagd, en de pagina zegt hoeveel het er zijn.',
        },
      },
      record: {
        title: 'Wat wordt vastgelegd',
        text: {
          a: 'Feiten worden opgevolgd, nooit overschreven. Elk feit heeft de dag vanaf wanneer het geldt en het moment waarop het is vastgelegd; zo is elke dag in het verleden te zien zoals we hem nu kennen en zoals hij toen bekend was.',
          b: 'Elke wijziging laat een gebeurtenis na in een keten die een auditor offline kan controleren. Namen van mensen daarin zijn te wissen zonder de keten te breken.',
        },
      },
    },
    words: {
      supplier: { term: 'Leverancier', text: 'Wie rechtstreeks aan uw organisatie levert.' },
      service: { term: 'Geleverde dienst', text: 'Iets wat een leverancier levert. Elke leverancier begint met één; voeg een tweede toe als de niveaus verschillen.' },
      access: { term: 'Toegang', text: 'Waar een leverancier bij mag: IT, OT, fysiek of EDI, met reikwijdte en einddatum.' },
      classification: { term: 'Classificatie', text: 'De gedateerde antwoorden over één geleverde dienst.' },
      method: { term: 'Methode', text: 'De regels van uw organisatie die van antwoorden een niveau maken, in versies.' },
      requiredLevel: { term: 'Vereist niveau', text: 'Het niveau dat uit de antwoorden volgt: geen, QM10, QM20, QM30, of een bandbreedte.' },
      certificate: { term: 'Certificaat', text: 'Een gedateerd bewijs: schema, niveau, houder, reikwijdte, uitgever, geldigheid.' },
      verification: { term: 'Controle', text: 'Uw vastgelegde oordeel over een certificaat: hoe het is nagegaan, wanneer, door wie, en welke geleverde diensten het dekt.' },
      otherwise: { term: 'Anders geaccepteerd', text: 'Gedekt door ander bewijs dan het keurmerk, door een besluit, tot een datum.' },
      agreed: { term: 'Afgesproken datum', text: 'Wanneer een leverancier zijn certificaat heeft.' },
      invitation: { term: 'Uitnodiging', text: 'Een link waarmee een leverancier antwoordt zonder account. Hij verloopt en is in te trekken.' },
      incident: { term: 'Incident', text: 'Er is iets mis bij een leverancier dat u kan raken, met een logboek van wat eraan is gedaan. Geopend door een lid, of door een melding van de leverancier zelf.' },
      significant: { term: 'Significant incident', text: 'Een incident dat uw organisatie volgens NIS2 moet melden (artikel 23). Dat beoordeelt een mens: een vroegtijdige waarschuwing binnen 24 uur, de melding binnen 72 uur, het eindverslag een maand daarna.' },
      trail: { term: 'Logboek', text: 'Wie deed wat, wanneer.' },
    },
  },
});
