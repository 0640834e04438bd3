/** Indices for what pages of the record look up from the other end: memberships by body, positions by statement. */
import { type Kysely, sql } from "kysely";

const INDICES = [
  "CREATE INDEX memberships_on_behalf ON memberships (on_behalf_of_id)",
  "CREATE INDEX memberships_of_member ON memberships (member_id)",
  "CREATE INDEX posts_of_organization ON posts (organization_id)",
  "CREATE INDEX organizations_within ON organizations (parent_id)",
  "CREATE INDEX positions_on_statement ON position_statements (statement_id)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const index of INDICES) await sql.raw(index).execute(db);
}
