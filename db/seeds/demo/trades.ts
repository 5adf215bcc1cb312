import type { QmLevel } from '#app/domain/level/method.ts';

/** One line of business, as a purchasing department would file it. */
export interface Trade {
  /** Word in the company's name. */
  readonly word: string;
  /** Kind of the scheme's FAQ. */
  readonly kindId: string;
  readonly spendCategory: string;
  /** Levels that such a supplier may well need. */
  readonly levels: readonly QmLevel[];
  /** What it delivers, first and second. */
  readonly services: readonly [string, string];
  readonly access?: { readonly area: 'it' | 'ot' | 'physical' | 'edi'; readonly scope: string };
}

const shared: readonly Trade[] = [
  { word: 'Werkplekbeheer', kindId: 'msp', spendCategory: 'Automatisering: beheer', levels: ['QM20', 'QM30'], services: ['Beheer werkplekken', 'Beheer servers'], access: { area: 'it', scope: 'Beheerdersaccount op alle werkplekken' } },
  { word: 'Cloud', kindId: 'cloud_provider', spendCategory: 'Automatisering: hosting', levels: ['QM20', 'QM30'], services: ['Virtuele servers', 'Back-up op afstand'], access: { area: 'it', scope: 'Beheer van de hypervisor' } },
  { word: 'Datacenters', kindId: 'data_centre', spendCategory: 'Automatisering: hosting', levels: ['QM20', 'QM30'], services: ['Serverruimte', 'Uitwijkruimte'] },
  { word: 'Netwerken', kindId: 'network_company', spendCategory: 'Automatisering: netwerk', levels: ['QM20', 'QM30'], services: ['Netwerkbeheer', 'Draadloos netwerk'], access: { area: 'it', scope: 'Beheer van switches en firewalls' } },
  { word: 'Beveiligt Digitaal', kindId: 'cybersecurity_firm', spendCategory: 'Automatisering: beveiliging', levels: ['QM20', 'QM30'], services: ['Bewaking van meldingen', 'Inbraaktesten'], access: { area: 'it', scope: 'Leesrechten op alle logboeken' } },
  { word: 'Software', kindId: 'software_developer', spendCategory: 'Automatisering: licenties', levels: ['QM20'], services: ['Financieel pakket', 'Koppelingen'], access: { area: 'it', scope: 'Onderhoudsaccount testomgeving' } },
  { word: 'Online', kindId: 'saas_provider', spendCategory: 'Automatisering: licenties', levels: ['QM20'], services: ['Personeelsportaal', 'Roosterpakket'] },
  { word: 'Telecom', kindId: 'telecom_company', spendCategory: 'Telefonie en data', levels: ['QM20', 'QM30'], services: ['Vaste telefonie', 'Glasvezelverbinding'] },
  { word: 'IT-advies', kindId: 'it_consultant', spendCategory: 'Inhuur en advies', levels: ['QM20'], services: ['Projectleiding', 'Architectuur'], access: { area: 'it', scope: 'Gastaccount met meervoudige aanmelding' } },
  { word: 'Accountants', kindId: 'accountant', spendCategory: 'Advies en controle', levels: ['QM20'], services: ['Controle jaarrekening', 'Fiscaal advies'] },
  { word: 'Advocaten', kindId: 'legal_compliance_advisor', spendCategory: 'Advies en controle', levels: ['QM20'], services: ['Juridisch advies', 'Aanbestedingsrecht'] },
  { word: 'Installatietechniek', kindId: 'installation_company', spendCategory: 'Onderhoud gebouwen', levels: ['QM10', 'QM20'], services: ['Klimaatinstallaties', 'Elektrotechniek'], access: { area: 'physical', scope: 'Technische ruimten, onder begeleiding' } },
  { word: 'Bouw', kindId: 'construction_company', spendCategory: 'Onderhoud gebouwen', levels: ['QM10'], services: ['Verbouwingen', 'Klein onderhoud'], access: { area: 'physical', scope: 'Bouwplaats, onder begeleiding' } },
  { word: 'Ingenieurs', kindId: 'engineering_agency', spendCategory: 'Inhuur en advies', levels: ['QM20'], services: ['Ontwerp', 'Toezicht'] },
  { word: 'Logistiek', kindId: 'logistics_provider', spendCategory: 'Transport en opslag', levels: ['QM10', 'QM20'], services: ['Opslag en bezorging', 'Retourstromen'], access: { area: 'edi', scope: 'Orderberichten zonder tussenkomst' } },
  { word: 'Verpakkingen', kindId: 'packaging', spendCategory: 'Materialen', levels: ['QM10'], services: ['Verpakkingsmateriaal', 'Etiketten'] },
  { word: 'Communicatie', kindId: 'marketing_agency', spendCategory: 'Communicatie', levels: ['QM10'], services: ['Campagnes', 'Jaarverslag'] },
  { word: 'Webbouw', kindId: 'web_design_hosting', spendCategory: 'Communicatie', levels: ['QM20'], services: ['Website', 'Klantportaal'] },
  { word: 'Energie', kindId: 'energy_supplier', spendCategory: 'Energie', levels: ['QM10', 'QM30'], services: ['Elektriciteit', 'Groen gas'], access: { area: 'edi', scope: 'Meterstanden' } },
  { word: 'Bewaking', kindId: 'property_management', spendCategory: 'Beveiliging gebouwen', levels: ['QM10', 'QM20'], services: ['Bewaking terreinen', 'Toegangsbeheer'], access: { area: 'physical', scope: 'Alle terreinen, buiten kantooruren zonder begeleiding' } },
];

const water: readonly Trade[] = [
  { word: 'Procesautomatisering', kindId: 'industrial_automation_ot_ics', spendCategory: 'Onderhoud procesautomatisering', levels: ['QM20', 'QM30'], services: ['Besturing zuivering', 'Besturing pompstations'], access: { area: 'ot', scope: 'Besturing van vier pompstations, op afstand' } },
  { word: 'Meet- en Regeltechniek', kindId: 'factory_automation', spendCategory: 'Onderhoud procesautomatisering', levels: ['QM20', 'QM30'], services: ['Kwaliteitsmeters', 'Debietmeters'], access: { area: 'ot', scope: 'Meetkasten, onder begeleiding' } },
  { word: 'Pompen', kindId: 'technical_maintenance', spendCategory: 'Onderhoud pompstations', levels: ['QM20'], services: ['Onderhoud pompen', 'Revisie'], access: { area: 'physical', scope: 'Pompstations, onder begeleiding' } },
  { word: 'Waterchemie', kindId: 'industrial_component_supplier', spendCategory: 'Chemicaliën zuivering', levels: ['QM10', 'QM20'], services: ['IJzerchloride', 'Actieve kool'], access: { area: 'physical', scope: 'Losplaats zuivering' } },
  { word: 'Leidingbouw', kindId: 'critical_infra_maintenance', spendCategory: 'Onderhoud leidingnet', levels: ['QM20'], services: ['Storingsdienst leidingnet', 'Aanleg'], access: { area: 'physical', scope: 'Kelders en putten, zonder begeleiding' } },
  { word: 'Slimme Meters', kindId: 'smart_technology_iot', spendCategory: 'Meters', levels: ['QM20'], services: ['Watermeters met uitlezing', 'Uitleesplatform'] },
];

const hospital: readonly Trade[] = [
  { word: 'Zorgsystemen', kindId: 'software_developer', spendCategory: 'Automatisering: zorg', levels: ['QM30', 'QM20'], services: ['Patiëntendossier', 'Apotheekmodule'], access: { area: 'it', scope: 'Beheer van het patiëntendossier, op afstand' } },
  { word: 'Beeldvorming', kindId: 'machine_builder', spendCategory: 'Medische apparatuur', levels: ['QM20', 'QM30'], services: ['MRI-scanners', 'Beeldarchief'], access: { area: 'ot', scope: 'Onderhoud van scanners, op afstand' } },
  { word: 'Medische Techniek', kindId: 'technical_maintenance', spendCategory: 'Medische apparatuur', levels: ['QM20'], services: ['Onderhoud infuuspompen', 'IJking'], access: { area: 'physical', scope: 'Afdelingen, onder begeleiding' } },
  { word: 'Laboratorium', kindId: 'it_service_provider', spendCategory: 'Diagnostiek', levels: ['QM20', 'QM30'], services: ['Laboratoriumuitslagen', 'Pathologie'], access: { area: 'edi', scope: 'Uitslagen zonder tussenkomst' } },
  { word: 'Farma', kindId: 'warehouse_management', spendCategory: 'Geneesmiddelen', levels: ['QM10', 'QM20'], services: ['Geneesmiddelen', 'Spoedleveringen'], access: { area: 'edi', scope: 'Bestelberichten' } },
  { word: 'Steriel', kindId: 'parts_supplier', spendCategory: 'Medische hulpmiddelen', levels: ['QM10', 'QM20'], services: ['Instrumentensets', 'Disposables'] },
];

export const tradesOf = { water: [...water, ...shared], hospital: [...hospital, ...shared] } as const;
/** Lines of business that both organisations buy. */
export const sharedTrades = shared;
