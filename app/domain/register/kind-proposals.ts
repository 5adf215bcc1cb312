import { foldName } from './name-key.ts';
import { meaningFinder, type Keywords } from './keywords.ts';

/** Words in names and spending categories that point to a kind, most telling first. English and Dutch. Our design. */
const telling: readonly (readonly [kindId: string, words: Keywords])[] = [
  ['it_audit_firm', ['it audit*', 'edp audit*']],
  ['industrial_automation_ot_ics', ['scada', 'plc s', 'industrial automation', 'industriele automatisering', 'procesautomatisering', 'besturingstechniek', 'meet en regeltechniek', 'regeltechniek', 'telemetr*', 'control systems', 'process control']],
  ['factory_automation', ['robot*', 'factory automation', 'fabrieksautomatisering']],
  ['energy_storage_manufacturer', ['battery storage', 'energy storage', 'energieopslag', 'accusystemen', 'batterijsystemen']],
  ['critical_infra_maintenance', ['kabels en leidingen', 'leidingbeheer', 'leidingonderhoud', 'netonderhoud', 'grid maintenance', 'pipeline maintenance', 'cables and pipes']],
  ['msp', ['managed service*', 'managed it', 'msp', 'werkplekbeheer', 'systeembeheer', 'ict beheer', 'it beheer', 'it outsourcing']],
  ['cybersecurity_firm', ['cyber*', 'infosec', 'pentest*', 'informatiebeveiliging', 'information security']],
  ['data_centre', ['data centre*', 'data center*', 'datacent*', 'colocat*']],
  ['web_design_hosting', ['web design', 'webdesign', 'website*', 'webbureau', 'webbouw*']],
  ['hosting_provider', ['hosting', '*hosting', 'domain names', 'domeinnamen']],
  ['cloud_provider', ['cloud', 'cloud*']],
  ['saas_provider', ['saas', 'software maintenance*', 'software subscription*', 'software licen*', 'softwarelicen*', 'softwareabonnement*', 'licenties']],
  ['software_developer', ['software*', 'app development', 'applicatiebouw']],
  ['smart_technology_iot', ['iot', 'sensor*', 'smart meter*', 'slimme meters', 'gps', 'tracking systems']],
  ['telecom_company', ['telecom*', 'telephon*', 'telefo*', 'mobile phones', 'broadband', 'mobiel', 'glasvezel', 'telephone technologies']],
  ['network_company', ['network*', 'netwerk*', 'bekabeling', 'wan', 'wifi']],
  ['it_consultant', ['it consult*', 'ict consult*', 'ict advies*', 'it advies*']],
  ['it_service_provider', ['ict', 'it services', 'it diensten', 'it support', 'computer*', 'automatisering', '*automatisering', 'hardware*', 'it equipment']],
  ['accountant', ['accountant*', 'accountancy', 'audit fee*', 'external audit', 'administratiekantoor', 'salarisadministratie', 'payroll*', 'bookkeep*']],
  ['legal_compliance_advisor', ['legal*', 'solicitor*', 'barrister*', 'counsel*', 'advocaten*', 'advocatuur', 'notaris*', 'juridisch*', 'law', 'compliance', 'chambers']],
  ['risk_management_agency', ['risk management', 'risicobeheer', 'risicomanagement']],
  ['financial_service_provider', ['bank', 'bank charges', 'banking', 'insurance*', 'verzeker*', 'assurantie*', 'financial*', 'leasing', 'lease', 'leasemaatschappij', 'incasso*', 'treasury']],
  ['architect', ['architect*', '*architecten']],
  ['engineering_agency', ['engineer*', 'ingenieurs*', 'survey*', 'raadgevend*', 'landmeet*', 'bodemonderzoek']],
  ['packaging', ['packaging', 'verpakking*']],
  ['food_processing_machinery', ['food machinery', 'voedingsmachines']],
  ['food_production', ['provisions', 'food*', 'voeding*', 'bakker*', 'baker*', 'zuivel', 'dairy']],
  ['cold_transport', ['koeltransport*', 'koelvervoer', 'refrigerated*', 'cold chain']],
  ['container_terminal', ['container terminal*', 'containerterminal*']],
  ['rail_logistics', ['rail freight', 'spoorlogistiek', 'rail logistic*']],
  ['shipping_company', ['shipping', 'scheepvaart*', 'rederij*', 'binnenvaart']],
  ['aviation_supplier', ['aviation', 'luchtvaart*']],
  ['supply_chain_management', ['supply chain*']],
  ['warehouse_management', ['warehous*', 'magazijn*', 'opslag', 'storage*']],
  ['logistics_provider', ['logisti*', 'freight*', 'expeditie*']],
  ['transport_company', ['haulage*', 'transport*', 'vervoer*', 'courier*', 'koerier*', 'taxi*', 'carriage', 'vehicle hire', 'couriers']],
  ['water_company', ['water', 'drinkwater*', 'waterbedrijf*', 'sewerage*']],
  ['energy_supplier', ['electricity', 'electric plc', 'gas', 'energy', 'energie', 'elektriciteit', 'stroom', 'fuel*', 'brandstof*', 'diesel']],
  ['installation_company', ['install*', 'electrical*', 'electrician*', 'elektro*', 'plumb*', 'heating*', 'loodgiet*', 'airco*', 'air conditioning', 'klimaattechniek', 'cctv', 'access control', 'toegangscontrole', 'controlled entry*', 'fire alarm*', 'brandmeld*', 'lift', 'liften', 'lifts']],
  ['building_materials_supplier', ['building materials', 'bouwmateria*', 'materials', 'materialen', 'merchant*', 'timber*', 'hout*', 'aggregates', 'beton*', 'concrete', 'tarmac', 'asfalt*', 'bestrating*', 'zand', 'grind', 'paints', 'verf*']],
  ['construction_company', ['construct*', 'bouw', 'bouwbedrijf*', '*bouw', 'aannem*', 'contractor', 'contractors', 'main contractor', 'sub contractors', '*sub contractors', 'building', 'builders', 'roofing*', 'dakdek*', 'scaffold*', 'steiger*', 'groundwork*', 'grondwerk*', 'grondverzet', 'demolition', 'sloop*', 'flooring', 'glazing', 'stuc*', 'schilder*', 'building alterations*']],
  ['technical_maintenance', ['maintenance*', 'onderhoud*', '*onderhoud', 'servicing', 'repairs', 'reparatie*', 'engineering services*', 'technische dienst*']],
  ['parts_supplier', ['spare parts', 'parts', 'onderdelen', 'veh maint*', 'vehicle parts', 'tyres', 'banden']],
  ['industrial_component_supplier', ['pumps', 'pompen', 'pomptechniek', 'valves', 'afsluiters', 'bearings', 'hydraul*', 'pneumat*', 'aandrijf*', 'drives', 'filters', 'membranen', 'instrumentat*']],
  ['production_line_supplier', ['production line*', 'productielijn*']],
  ['machine_builder', ['machinery', 'machinebouw*', 'machinefabriek*', 'plant purchase', 'machines']],
  ['three_d_printing', ['3d print*', '3d printing']],
  ['energy_water_manager', ['energy management', 'energiebeheer*', 'waterbeheer*', 'energy conservation']],
  ['ecommerce_platform', ['ecommerce*', 'e commerce', 'webshop*', 'webwinkel*']],
  ['digital_media_agency', ['digital media', 'social media', 'online media', 'online marketing']],
  ['pr_firm', ['public relations', 'pr bureau', 'pr agency', 'communicatiebureau', 'persvoorlichting']],
  ['marketing_agency', ['marketing*', 'advertising*', 'reclame*', 'publicity']],
  ['property_management', ['property*', 'properties', 'letting*', 'vastgoed*', 'estate*', 'verhuur', 'makelaar*', 'rent', 'huur', 'facilitair*', 'facilities']],
];

const findKindId = meaningFinder(telling);

/**
 * Kinds that a name and a spending category suggest; the name first, because a category says what the buyer booked, not what the
 * seller is. At most two; empty when nothing is known. Only a proposal.
 */
export function proposeKinds(spendCategory: string | null, name: string): readonly string[] {
  const found = [foldName(name), foldName(spendCategory ?? '')].flatMap((text) => findKindId(text) ?? []);
  return [...new Set(found)];
}
