import { findKind } from './categories.ts';

/** What a supplier of a kind usually is: a starting point for the four risk areas, and data where it is typical. */
interface Template {
  readonly it?: 'none' | 'exchange' | 'connected' | 'privileged';
  readonly ot?: 'none' | 'product' | 'supervised' | 'direct';
  readonly physical?: 'none' | 'delivery' | 'escorted' | 'unescorted';
  readonly edi?: 'none' | 'manual' | 'automated';
  readonly data?: 'internal' | 'sensitive';
}

/** No access: business by mail and telephone. */
const base = { it: 'exchange', ot: 'none', physical: 'none', edi: 'none' } as const;

const templates: Readonly<Record<string, Template>> = {
  it_service_provider: { it: 'connected' },
  msp: { it: 'privileged' },
  cloud_provider: { it: 'connected', data: 'internal' },
  data_centre: { it: 'connected' },
  network_company: { it: 'privileged' },
  cybersecurity_firm: { it: 'privileged', data: 'sensitive' },
  software_developer: { it: 'connected' },
  saas_provider: { it: 'connected', data: 'internal' },
  hosting_provider: { it: 'connected' },
  telecom_company: { it: 'connected' },
  it_audit_firm: { it: 'exchange', data: 'sensitive' },
  machine_builder: { ot: 'product', physical: 'escorted' },
  industrial_automation_ot_ics: { ot: 'supervised', physical: 'escorted' },
  production_line_supplier: { ot: 'product', physical: 'escorted' },
  industrial_component_supplier: { ot: 'product', physical: 'delivery' },
  parts_supplier: { physical: 'delivery' },
  three_d_printing: { physical: 'delivery' },
  energy_water_manager: { it: 'connected', ot: 'supervised' },
  smart_technology_iot: { it: 'connected', ot: 'product' },
  factory_automation: { ot: 'supervised', physical: 'escorted' },
  technical_maintenance: { ot: 'supervised', physical: 'escorted' },
  food_production: { physical: 'delivery', edi: 'manual' },
  food_processing_machinery: { ot: 'product', physical: 'escorted' },
  packaging: { physical: 'delivery', edi: 'manual' },
  cold_transport: { physical: 'delivery', edi: 'manual' },
  warehouse_management: { physical: 'delivery', edi: 'automated' },
  transport_company: { physical: 'delivery', edi: 'manual' },
  logistics_provider: { physical: 'delivery', edi: 'automated' },
  shipping_company: { physical: 'delivery', edi: 'automated' },
  aviation_supplier: { physical: 'delivery', edi: 'automated' },
  rail_logistics: { physical: 'delivery', edi: 'automated' },
  container_terminal: { edi: 'automated' },
  supply_chain_management: { it: 'connected', edi: 'automated' },
  it_consultant: { it: 'connected' },
  cybersecurity_specialist: { it: 'connected', data: 'sensitive' },
  legal_compliance_advisor: { data: 'sensitive' },
  accountant: { data: 'sensitive' },
  risk_management_agency: { data: 'sensitive' },
  financial_service_provider: { data: 'internal' },
  marketing_agency: {},
  pr_firm: {},
  web_design_hosting: { it: 'connected' },
  digital_media_agency: {},
  ecommerce_platform: { it: 'connected', edi: 'automated' },
  architect: { data: 'sensitive' },
  construction_company: { physical: 'escorted' },
  engineering_agency: { physical: 'escorted', data: 'sensitive' },
  property_management: { physical: 'escorted' },
  building_materials_supplier: { physical: 'delivery' },
  installation_company: { ot: 'supervised', physical: 'escorted' },
  energy_supplier: { edi: 'manual' },
  water_company: { edi: 'manual' },
  critical_infra_maintenance: { ot: 'supervised', physical: 'unescorted' },
  energy_storage_manufacturer: { ot: 'product', physical: 'delivery' },
};

/**
 * Answers that are likely for a kind of supplier; what depends on the buyer alone (impact, replaceability, dependency) stays
 * open. Our design, from the likely vectors per category in the scheme's FAQ. It only proposes: no answer counts until a
 * person has accepted it. Null for an unknown kind.
 */
export function proposeAnswers(kindId: string): Readonly<Record<string, string>> | null {
  const kind = findKind(kindId);
  const template = templates[kindId];
  if (!kind || !template) return null;
  return { ...base, ...template, ictCompany: kind.ictByNature ? 'yes' : 'no' };
}
