import type { DemoAccess } from '../demo/demo-access.ts';

/** What a start prints: one line of JSON, or words. `url` is null when nothing listens. */
export function describeStart(
	url: string | null,
	{ agent, pairing }: DemoAccess,
	asJson: boolean
): string {
	const desk_url = url === null ? null : `${ url }/desk/`;
	if ( asJson ) {
		return JSON.stringify( { url, desk_url, agent, pairing } );
	}
	return [
		...( url === null
			? []
			: [ `Provider  ${ url }`, `Desk      ${ desk_url }` ] ),
		...( agent
			? [ `Sign in   ${ agent.email } with ${ agent.password }` ]
			: [] ),
		...pairing.map(
			( { code, plan, expires_at } ) =>
				`Pair      ${ code } (plan ${ plan }, until ${ expires_at })`
		),
	].join( '\n' );
}
