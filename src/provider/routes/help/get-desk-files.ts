import { helpFiles } from '../../../contract/help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { exportHelp } from '../../help/export-help.ts';
import type { Route } from '../../http/app-instance.ts';

/** All help texts as files, for writing elsewhere and importing again. */
export const getDeskFiles: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/help/files',
		{ schema: { response: { 200: helpFiles } } },
		async ( request ) => ( {
			files: await exportHelp( db, agentOf( request ).provider_id ),
		} )
	);
