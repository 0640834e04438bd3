/** Whether a role, in a report's words or a file's, is that of who leads an organization. */
import { organizationKey } from "./name-key.ts";

/** Roles that speak for a whole organization. Deputies and former holders do not. */
const LEADS = /\b(leader|chair|chairman|chairwoman|chairperson|president|head|secretary[- ]general)\b/i;
const NOT = /\b(deputy|vice|former|ex|acting deputy|assistant|group|whip|floor|youth)\b/i;

/** Does the role by itself lead: "leader", "party chair"? */
export function leads(role: string): boolean {
  return LEADS.test(role) && !NOT.test(role);
}

/**
 * Does the role lead the body of that name? "Kelmark Civic Union leader" does not lead the Civic Union; "the leader"
 * leads whatever its holder is said to belong to.
 */
export function leadsBody(role: string, body: string): boolean {
  if (!leads(role)) return false;
  const rest = role
    .replace(new RegExp(LEADS.source, "gi"), " ")
    .replace(/\b(the|of|a|an|its|their|party|national|regional)\b/gi, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return rest === "" || organizationKey(rest) === organizationKey(body);
}
