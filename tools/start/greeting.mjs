/** What a newcomer reads when everything runs. */

import { ACCOUNTS } from '../wordpress.mjs';

/**
 * Addresses and logins of both sides.
 *
 * @param {{ site: { url: string }, provider: { desk_url: string, agent: { email: string, password: string } }, data: string }} running What runs, and the data folder.
 * @return {string} Several lines.
 */
export function greeting( { site, provider, data } ) {
	const { admin, employee } = ACCOUNTS;
	return `
Deskside is running. Open both, side by side:

  The shop's admin   ${ site.url }/wp-admin/
                     owner     ${ admin.user } / ${ admin.password }
                     employee  ${ employee.user } / ${ employee.password }
  The agents' desk   ${ provider.desk_url }
                     agent     ${ provider.agent.email } / ${ provider.agent.password }

On any screen of the shop's admin click "Help here"; answer at the desk.
Ctrl-C ends everything. The data stays in ${ data }/ (npm start -- --reset starts afresh).

`;
}
