import type { Config } from '../config.ts';
import type { DemoAccess } from '../demo/demo-access.ts';
import { describeDesk, describeInstallation } from './describe-installation.ts';

/** What a start prints: one line of JSON for programs, or words. `url` is null when nothing listens. */
export function describeStart(
	url: string | null,
	{ agent, pairing }: DemoAccess,
	asJson: boolean,
	config: Config
): string {
	if ( asJson ) {
		const desk_url = url === null ? null : `${ url }/desk/`;
		return JSON.stringify( { url, desk_url, agent, pairing } );
	}
	return [
		...( url === null
			? []
			: [ `Provider  ${ url }`, describeDesk( url, config ) ] ),
		...describeInstallation( config ),
		...( agent
			? [ `Sign in   ${ agent.email } with ${ agent.password }` ]
			: [] ),
		...pairing.map(
			( { code, plan, expires_at } ) =>
				`Pair      ${ code } (plan ${ plan }, until ${ expires_at })`
		),
	].join( '\n' );
}
