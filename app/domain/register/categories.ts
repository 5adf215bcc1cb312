import type { LocalText } from '../language/local-text.ts';

/** One of the eight groups of suppliers in the scheme's FAQ (nis2qualitymark.eu/faq, “Which companies are suppliers …”). */
export interface SupplierCategory {
  readonly id: string;
  readonly order: number;
  readonly name: LocalText;
}

/** What a supplier is. The 54 kinds and their English names are the FAQ's; a supplier may be of several kinds. */
export interface SupplierKind {
  readonly id: string;
  readonly categoryId: string;
  readonly name: LocalText;
  /**
   * Our design: by its nature such a company builds, hosts, runs, connects or maintains ICT. It proposes an answer and
   * never decides one: what counts is what is delivered to us.
   */
  readonly ictByNature: boolean;
}

export const supplierCategories: readonly SupplierCategory[] = [
  { id: 'ict_cybersecurity', order: 1, name: { en: 'ICT & Cybersecurity', nl: 'ICT en cybersecurity' } },
  { id: 'industry_manufacturing_infrastructure', order: 2, name: { en: 'Industry, Manufacturing & Infrastructure', nl: 'Industrie, productie en infrastructuur' } },
  { id: 'food_industry_supply_chain', order: 3, name: { en: 'Food Industry & Supply Chain', nl: 'Voedingsindustrie en -keten' } },
  { id: 'transport_logistics', order: 4, name: { en: 'Transport & Logistics', nl: 'Transport en logistiek' } },
  { id: 'consultancy_services', order: 5, name: { en: 'Consultancy & Services', nl: 'Advies en dienstverlening' } },
  { id: 'marketing_communications', order: 6, name: { en: 'Marketing & Communications', nl: 'Marketing en communicatie' } },
  { id: 'construction_architecture', order: 7, name: { en: 'Construction & Architecture', nl: 'Bouw en architectuur' } },
  { id: 'energy_utilities', order: 8, name: { en: 'Energy & Utilities', nl: 'Energie en nutsvoorzieningen' } },
];

export const supplierKinds: readonly SupplierKind[] = [
  // ICT & Cybersecurity
  { id: 'it_service_provider', categoryId: 'ict_cybersecurity', name: { en: 'IT service providers', nl: 'IT-dienstverleners' }, ictByNature: true },
  { id: 'msp', categoryId: 'ict_cybersecurity', name: { en: 'Managed service providers (MSPs)', nl: 'Managed serviceproviders (MSP’s)' }, ictByNature: true },
  { id: 'cloud_provider', categoryId: 'ict_cybersecurity', name: { en: 'Cloud providers', nl: 'Cloudproviders' }, ictByNature: true },
  { id: 'data_centre', categoryId: 'ict_cybersecurity', name: { en: 'Data centres', nl: 'Datacenters' }, ictByNature: true },
  { id: 'network_company', categoryId: 'ict_cybersecurity', name: { en: 'Network companies', nl: 'Netwerkbedrijven' }, ictByNature: true },
  { id: 'cybersecurity_firm', categoryId: 'ict_cybersecurity', name: { en: 'Cybersecurity firms', nl: 'Cybersecuritybedrijven' }, ictByNature: true },
  { id: 'software_developer', categoryId: 'ict_cybersecurity', name: { en: 'Software developers', nl: 'Softwareontwikkelaars' }, ictByNature: true },
  { id: 'saas_provider', categoryId: 'ict_cybersecurity', name: { en: 'SaaS providers', nl: 'SaaS-leveranciers' }, ictByNature: true },
  { id: 'hosting_provider', categoryId: 'ict_cybersecurity', name: { en: 'Hosting providers', nl: 'Hostingproviders' }, ictByNature: true },
  { id: 'telecom_company', categoryId: 'ict_cybersecurity', name: { en: 'Telecom companies', nl: 'Telecombedrijven' }, ictByNature: true },
  { id: 'it_audit_firm', categoryId: 'ict_cybersecurity', name: { en: 'IT audit firms', nl: 'IT-auditbureaus' }, ictByNature: true },
  // Industry, Manufacturing & Infrastructure
  { id: 'machine_builder', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Machine builders', nl: 'Machinebouwers' }, ictByNature: false },
  { id: 'industrial_automation_ot_ics', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Industrial automation companies (OT/ICS)', nl: 'Industriële automatiseerders (OT/ICS)' }, ictByNature: false },
  { id: 'production_line_supplier', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Suppliers of production lines', nl: 'Leveranciers van productielijnen' }, ictByNature: false },
  { id: 'industrial_component_supplier', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Suppliers of industrial components', nl: 'Leveranciers van industriële componenten' }, ictByNature: false },
  { id: 'parts_supplier', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Parts suppliers', nl: 'Toeleveranciers van onderdelen' }, ictByNature: false },
  { id: 'three_d_printing', categoryId: 'industry_manufacturing_infrastructure', name: { en: '3D printing companies', nl: '3D-printbedrijven' }, ictByNature: false },
  { id: 'energy_water_manager', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Energy and water managers', nl: 'Energie- en waterbeheerders' }, ictByNature: false },
  { id: 'smart_technology_iot', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Smart technologies (IoT)', nl: 'Slimme technologie (IoT)' }, ictByNature: true },
  { id: 'factory_automation', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Factory automation specialists', nl: 'Specialisten in fabrieksautomatisering' }, ictByNature: false },
  { id: 'technical_maintenance', categoryId: 'industry_manufacturing_infrastructure', name: { en: 'Technical maintenance companies', nl: 'Technische onderhoudsbedrijven' }, ictByNature: false },
  // Food Industry & Supply Chain
  { id: 'food_production', categoryId: 'food_industry_supply_chain', name: { en: 'Food production companies', nl: 'Voedselproducenten' }, ictByNature: false },
  { id: 'food_processing_machinery', categoryId: 'food_industry_supply_chain', name: { en: 'Suppliers of food processing machinery', nl: 'Leveranciers van machines voor voedselverwerking' }, ictByNature: false },
  { id: 'packaging', categoryId: 'food_industry_supply_chain', name: { en: 'Packaging industry', nl: 'Verpakkingsindustrie' }, ictByNature: false },
  { id: 'cold_transport', categoryId: 'food_industry_supply_chain', name: { en: 'Cold transport companies', nl: 'Koeltransportbedrijven' }, ictByNature: false },
  { id: 'warehouse_management', categoryId: 'food_industry_supply_chain', name: { en: 'Warehouse management companies', nl: 'Magazijn- en warehousebedrijven' }, ictByNature: false },
  // Transport & Logistics
  { id: 'transport_company', categoryId: 'transport_logistics', name: { en: 'Transport companies', nl: 'Transportbedrijven' }, ictByNature: false },
  { id: 'logistics_provider', categoryId: 'transport_logistics', name: { en: 'Logistics service providers', nl: 'Logistieke dienstverleners' }, ictByNature: false },
  { id: 'shipping_company', categoryId: 'transport_logistics', name: { en: 'Shipping companies', nl: 'Scheepvaartbedrijven' }, ictByNature: false },
  { id: 'aviation_supplier', categoryId: 'transport_logistics', name: { en: 'Aviation suppliers', nl: 'Luchtvaarttoeleveranciers' }, ictByNature: false },
  { id: 'rail_logistics', categoryId: 'transport_logistics', name: { en: 'Rail logistics', nl: 'Spoorlogistiek' }, ictByNature: false },
  { id: 'container_terminal', categoryId: 'transport_logistics', name: { en: 'Container terminals', nl: 'Containerterminals' }, ictByNature: false },
  { id: 'supply_chain_management', categoryId: 'transport_logistics', name: { en: 'Supply chain management companies', nl: 'Supplychainmanagementbedrijven' }, ictByNature: false },
  // Consultancy & Services
  { id: 'it_consultant', categoryId: 'consultancy_services', name: { en: 'IT consultants', nl: 'IT-adviseurs' }, ictByNature: true },
  { id: 'cybersecurity_specialist', categoryId: 'consultancy_services', name: { en: 'Cybersecurity specialists', nl: 'Cybersecurityspecialisten' }, ictByNature: true },
  { id: 'legal_compliance_advisor', categoryId: 'consultancy_services', name: { en: 'Legal and compliance advisors', nl: 'Juridische en complianceadviseurs' }, ictByNature: false },
  { id: 'accountant', categoryId: 'consultancy_services', name: { en: 'Accountants', nl: 'Accountants' }, ictByNature: false },
  { id: 'risk_management_agency', categoryId: 'consultancy_services', name: { en: 'Risk management agencies', nl: 'Bureaus voor risicobeheer' }, ictByNature: false },
  { id: 'financial_service_provider', categoryId: 'consultancy_services', name: { en: 'Financial service providers', nl: 'Financiële dienstverleners' }, ictByNature: false },
  // Marketing & Communications
  { id: 'marketing_agency', categoryId: 'marketing_communications', name: { en: 'Marketing agencies', nl: 'Marketingbureaus' }, ictByNature: false },
  { id: 'pr_firm', categoryId: 'marketing_communications', name: { en: 'PR firms', nl: 'PR-bureaus' }, ictByNature: false },
  { id: 'web_design_hosting', categoryId: 'marketing_communications', name: { en: 'Web design and hosting companies', nl: 'Webdesign- en hostingbedrijven' }, ictByNature: true },
  { id: 'digital_media_agency', categoryId: 'marketing_communications', name: { en: 'Digital media agencies', nl: 'Digitale mediabureaus' }, ictByNature: false },
  { id: 'ecommerce_platform', categoryId: 'marketing_communications', name: { en: 'E-commerce platforms', nl: 'E-commerceplatforms' }, ictByNature: true },
  // Construction & Architecture
  { id: 'architect', categoryId: 'construction_architecture', name: { en: 'Architectural firms', nl: 'Architectenbureaus' }, ictByNature: false },
  { id: 'construction_company', categoryId: 'construction_architecture', name: { en: 'Construction companies', nl: 'Bouwbedrijven' }, ictByNature: false },
  { id: 'engineering_agency', categoryId: 'construction_architecture', name: { en: 'Engineering agencies', nl: 'Ingenieursbureaus' }, ictByNature: false },
  { id: 'property_management', categoryId: 'construction_architecture', name: { en: 'Property management companies', nl: 'Vastgoedbeheerders' }, ictByNature: false },
  { id: 'building_materials_supplier', categoryId: 'construction_architecture', name: { en: 'Suppliers of building materials', nl: 'Leveranciers van bouwmaterialen' }, ictByNature: false },
  { id: 'installation_company', categoryId: 'construction_architecture', name: { en: 'Installation companies', nl: 'Installatiebedrijven' }, ictByNature: false },
  // Energy & Utilities
  { id: 'energy_supplier', categoryId: 'energy_utilities', name: { en: 'Energy suppliers', nl: 'Energieleveranciers' }, ictByNature: false },
  { id: 'water_company', categoryId: 'energy_utilities', name: { en: 'Water companies', nl: 'Waterbedrijven' }, ictByNature: false },
  { id: 'critical_infra_maintenance', categoryId: 'energy_utilities', name: { en: 'Maintenance companies for critical infrastructure', nl: 'Onderhoudsbedrijven voor kritieke infrastructuur' }, ictByNature: false },
  { id: 'energy_storage_manufacturer', categoryId: 'energy_utilities', name: { en: 'Manufacturers of energy storage systems', nl: 'Fabrikanten van energieopslagsystemen' }, ictByNature: false },
];

const categoryById = new Map(supplierCategories.map((category) => [category.id, category]));
const kindById = new Map(supplierKinds.map((kind) => [kind.id, kind]));

export function findCategory(id: string): SupplierCategory | null {
  return categoryById.get(id) ?? null;
}

export function findKind(id: string): SupplierKind | null {
  return kindById.get(id) ?? null;
}

export function kindsOf(categoryId: string): readonly SupplierKind[] {
  return supplierKinds.filter((kind) => kind.categoryId === categoryId);
}
