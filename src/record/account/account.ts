/** An account as the views see it, and what its role lets it do. */

export const ROLES = ["reader", "editor", "administrator"] as const;

export type Role = (typeof ROLES)[number];

export interface Account {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
}

const DECIDING: Readonly<Record<Role, boolean>> = { reader: false, editor: true, administrator: true };

/** May the account correct what the machine found? */
export function mayDecide({ role }: Account): boolean {
  return DECIDING[role];
}
