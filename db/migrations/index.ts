import { organisation } from './0001-organisation.ts';
import { audit } from './0002-audit.ts';
import { register } from './0003-register.ts';
import { level } from './0004-level.ts';
import { proof } from './0005-proof.ts';
import { work } from './0006-work.ts';
import { search } from './0007-search.ts';
import { chase } from './0008-chase.ts';
import { coverageOrder } from './0009-coverage-order.ts';
import { widerRegister } from './0010-wider-register.ts';
import { merging } from './0011-merging.ts';
import { classifyTogether } from './0012-classify-together.ts';
import { question } from './0013-question.ts';
import { incident } from './0014-incident.ts';
import { contract } from './0015-contract.ts';
import { growth } from './0016-growth.ts';
import { signedHead } from './0017-signed-head.ts';
import { retention } from './0019-retention.ts';
import { fairJobs } from './0020-fair-jobs.ts';
import { companyDesk } from './0021-company-desk.ts';
import { documentReading } from './0023-document-reading.ts';
import { reminders } from './0022-reminders.ts';
import { judgingProof } from './0024-judging-proof.ts';
import { certificateWay } from './0025-certificate-way.ts';
import { formerNames } from './0027-former-names.ts';
import type { Migration } from './migration.ts';

/** In order, for ever. New ones are added at the end. */
export const migrations: readonly Migration[] = [organisation, audit, register, level, proof, work, search, chase, coverageOrder, widerRegister, merging, classifyTogether, question, incident, contract, growth, signedHead, retention, fairJobs, companyDesk, reminders, documentReading, judgingProof, certificateWay, formerNames];
