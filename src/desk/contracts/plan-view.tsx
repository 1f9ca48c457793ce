import { __, sprintf } from '@wordpress/i18n';
import { getPlan } from '../api/get-plan.ts';
import { PageHead } from '../app/page-head.tsx';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { hrefOf } from '../app/route.ts';
import { useRead } from '../app/use-read.ts';
import { PlanParts } from './plan-parts.tsx';

interface Props {
	plan: string;
	version: number;
}

/** A plan to read: what it covers at which price, its hours, times and duties. */
export function PlanView( { plan, version }: Props ) {
	const { reading, reload } = useRead( `${ plan } ${ version }`, () =>
		getPlan( plan, version )
	);
	if ( reading.status !== 'here' ) {
		return (
			<ReadingNotice
				reading={ reading }
				onRetry={ reload }
				missing={ __(
					'There is no such plan, or not in this version. Look for it at its contract.',
					'deskside'
				) }
			/>
		);
	}
	return (
		<article className="deskside-ticket deskside-page">
			<PageHead title={ reading.value.label }>
				<p className="deskside-ticket__whose">
					<a href={ hrefOf( '/contracts' ) }>
						{ __( 'Contracts', 'deskside' ) }
					</a>
					<span>
						{
							/* translators: %d: number of a plan's version */
							sprintf( __( 'Version %d', 'deskside' ), version )
						}
					</span>
				</p>
			</PageHead>
			<PlanParts page={ reading.value } />
		</article>
	);
}
