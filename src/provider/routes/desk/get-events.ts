import { agentOf } from '../../access/require-agent.ts';
import { openEventStream } from '../../desk-events/event-stream.ts';
import type { Route } from '../../http/app-instance.ts';

/** What happens at the desk, as it happens: an open stream of deskEvent. */
export const getEvents: Route = ( app, { hub, now } ) =>
	app.get(
		'/v1/desk/events',
		{ schema: {}, config: { stream: true } },
		( request, reply ) =>
			openEventStream( reply, hub, agentOf( request ), now() )
	);
