import { foldName } from './name-key.ts';
import { keywords } from './keywords.ts';

/** Words in names and spending categories that point to a kind, most telling first. English and Dutch. Our design. */
const telling: readonly (readonly [kindId: string, isIt: (folded: string) => boolean])[] = [
  ['it_audit_firm', keywords('it audit*', 'edp audit*')],
  ['industrial_automation_ot_ics', keywords('scada', 'plc s', 'industrial automation', 'industriele automatisering', 'procesautomatisering', 'besturingstechniek', 'meet en regeltechniek', 'regeltechniek', 'telemetr*', 'control systems', 'process control')],
  ['factory_automation', keywords('robot*', 'factory automation', 'fabrieksautomatisering')],
  ['energy_storage_manufacturer', keywords('battery storage', 'energy storage', 'energieopslag', 'accusystemen', 'batterijsystemen')],
  ['critical_infra_maintenance', keywords('kabels en leidingen', 'leidingbeheer', 'leidingonderhoud', 'netonderhoud', 'grid maintenance', 'pipeline maintenance', 'cables and pipes')],
  ['msp', keywords('managed service*', 'managed it', 'msp', 'werkplekbeheer', 'systeembeheer', 'ict beheer', 'it beheer', 'it outsourcing')],
  ['cybersecurity_firm', keywords('cyber*', 'infosec', 'pentest*', 'informatiebeveiliging', 'information security')],
  ['data_centre', keywords('data centre*', 'data center*', 'datacent*', 'colocat*')],
  ['web_design_hosting', keywords('web design', 'webdesign', 'website*', 'webbureau', 'web*bouw')],
  ['hosting_provider', keywords('hosting', '*hosting', 'domain names', 'domeinnamen')],
  ['cloud_provider', keywords('cloud', 'cloud*')],
  ['saas_provider', keywords('saas', 'software maintenance*', 'software subscription*', 'software licen*', 'softwarelicen*', 'softwareabonnement*', 'licenties')],
  ['software_developer', keywords('software*', 'app development', 'applicatiebouw')],
  ['smart_technology_iot', keywords('iot', 'sensor*', 'smart meter*', 'slimme meters', 'gps', 'tracking systems')],
  ['telecom_company', keywords('telecom*', 'telephon*', 'telefo*', 'mobile phones', 'broadband', 'mobiel', 'glasvezel', 'telephone technologies')],
  ['network_company', keywords('network*', 'netwerk*', 'bekabeling', 'wan', 'wifi')],
  ['it_consultant', keywords('it consult*', 'ict consult*', 'ict advies*', 'it advies*')],
  ['it_service_provider', keywords('ict', 'ict *', 'it services', 'it diensten', 'it support', 'computer*', 'automatisering', '*automatisering', 'hardware*', 'it equipment')],
  ['accountant', keywords('accountant*', 'accountancy', 'audit fee*', 'external audit', 'administratiekantoor', 'salarisadministratie', 'payroll*', 'bookkeep*')],
  ['legal_compliance_advisor', keywords('legal*', 'solicitor*', 'barrister*', 'counsel*', 'advocaten*', 'advocatuur', 'notaris*', 'juridisch*', 'law', 'compliance', 'chambers')],
  ['risk_management_agency', keywords('risk management', 'risicobeheer', 'risicomanagement')],
  ['financial_service_provider', keywords('bank', 'bank charges', 'banking', 'insurance*', 'verzeker*', 'assurantie*', 'financial*', 'leasing', 'lease', 'leasemaatschappij', 'incasso*', 'treasury')],
  ['architect', keywords('architect*', '*architecten')],
  ['engineering_agency', keywords('engineer*', 'ingenieurs*', 'survey*', 'raadgevend*', 'landmeet*', 'bodemonderzoek')],
  ['packaging', keywords('packaging', 'verpakking*')],
  ['food_processing_machinery', keywords('food machinery', 'voedingsmachines')],
  ['food_production', keywords('provisions', 'food*', 'voeding*', 'bakker*', 'baker*', 'zuivel', 'dairy')],
  ['cold_transport', keywords('koeltransport*', 'koelvervoer', 'refrigerated*', 'cold chain')],
  ['container_terminal', keywords('container terminal*', 'containerterminal*')],
  ['rail_logistics', keywords('rail freight', 'spoorlogistiek', 'rail logistic*')],
  ['shipping_company', keywords('shipping', 'scheepvaart*', 'rederij*', 'binnenvaart')],
  ['aviation_supplier', keywords('aviation', 'luchtvaart*')],
  ['supply_chain_management', keywords('supply chain*')],
  ['warehouse_management', keywords('warehous*', 'magazijn*', 'opslag', 'storage*')],
  ['logistics_provider', keywords('logisti*', 'freight*', 'expeditie*')],
  ['transport_company', keywords('haulage*', 'transport*', 'vervoer*', 'courier*', 'koerier*', 'taxi*', 'carriage', 'vehicle hire', 'couriers')],
  ['water_company', keywords('water', 'drinkwater*', 'waterbedrijf*', 'sewerage*', 'water *')],
  ['energy_supplier', keywords('electricity', 'electric plc', 'gas', 'energy', 'energie', 'elektriciteit', 'stroom', 'fuel*', 'brandstof*', 'diesel')],
  ['installation_company', keywords('install*', 'electrical*', 'electrician*', 'elektro*', 'plumb*', 'heating*', 'loodgiet*', 'airco*', 'air conditioning', 'klimaattechniek', 'cctv', 'access control', 'toegangscontrole', 'controlled entry*', 'fire alarm*', 'brandmeld*', 'lift', 'liften', 'lifts')],
  ['building_materials_supplier', keywords('building materials', 'bouwmateria*', 'materials', 'materialen', 'merchant*', 'timber*', 'hout*', 'aggregates', 'beton*', 'concrete', 'tarmac', 'asfalt*', 'bestrating*', 'zand', 'grind', 'paints', 'verf*')],
  ['construction_company', keywords('construct*', 'bouw', 'bouwbedrijf*', '*bouw', 'aannem*', 'contractor', 'contractors', 'main contractor', 'sub contractors', '*sub contractors', 'building', 'builders', 'roofing*', 'dakdek*', 'scaffold*', 'steiger*', 'groundwork*', 'grondwerk*', 'grondverzet', 'demolition', 'sloop*', 'flooring', 'glazing', 'stuc*', 'schilder*', 'building alterations*')],
  ['technical_maintenance', keywords('maintenance*', 'onderhoud*', '*onderhoud', 'servicing', 'repairs', 'reparatie*', 'engineering services*', 'technische dienst*')],
  ['parts_supplier', keywords('spare parts', 'parts', 'onderdelen', 'veh maint*', 'vehicle parts', 'tyres', 'banden')],
  ['industrial_component_supplier', keywords('pumps', 'pompen', 'pomptechniek', 'valves', 'afsluiters', 'bearings', 'hydraul*', 'pneumat*', 'aandrijf*', 'drives', 'filters', 'membranen', 'instrumentat*')],
  ['production_line_supplier', keywords('production line*', 'productielijn*')],
  ['machine_builder', keywords('machinery', 'machinebouw*', 'machinefabriek*', 'plant purchase', 'machines')],
  ['three_d_printing', keywords('3d print*', '3d printing')],
  ['energy_water_manager', keywords('energy management', 'energiebeheer*', 'waterbeheer*', 'energy conservation')],
  ['ecommerce_platform', keywords('ecommerce*', 'e commerce', 'webshop*', 'webwinkel*')],
  ['digital_media_agency', keywords('digital media', 'social media', 'online media', 'online marketing')],
  ['pr_firm', keywords('public relations', 'pr bureau', 'pr agency', 'communicatiebureau', 'persvoorlichting')],
  ['marketing_agency', keywords('marketing*', 'advertising*', 'reclame*', 'publicity')],
  ['property_management', keywords('property*', 'properties', 'letting*', 'vastgoed*', 'estate*', 'verhuur', 'makelaar*', 'rent', 'huur', 'facilitair*', 'facilities')],
];

const maxKinds = 2;

/**
 * Kinds that a name and a spending category suggest; the name first, because a category says what the buyer booked, not what the
 * seller is. At most two; empty when nothing is known. Only a proposal.
 */
export function proposeKinds(spendCategory: string | null, name: string): readonly string[] {
  const found = [foldName(name), foldName(spendCategory ?? '')].flatMap((text) => {
    const first = text === '' ? undefined : telling.find(([, isIt]) => isIt(text));
    return first ? [first[0]] : [];
  });
  return [...new Set(found)].slice(0, maxKinds);
}
