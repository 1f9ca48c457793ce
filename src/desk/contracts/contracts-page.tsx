import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { getContracts } from '../api/get-contracts.ts';
import { PageHead } from '../app/page-head.tsx';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { hrefOf } from '../app/route.ts';
import { useRead } from '../app/use-read.ts';
import { formatDay } from '../format/format-day.ts';

/** Every contract of the provider, by client. */
export function ContractsPage() {
	const [ after, setAfter ] = useState< string | null >( null );
	const { reading, reload } = useRead( `contracts ${ after }`, () =>
		getContracts( after )
	);
	const next = reading.status === 'here' ? reading.value.next : null;
	return (
		<article className="deskside-ticket deskside-page">
			<PageHead title={ __( 'Contracts', 'deskside' ) } />
			{ reading.status !== 'here' ? (
				<ReadingNotice reading={ reading } onRetry={ reload } />
			) : (
				<table className="deskside-list">
					<thead>
						<tr>
							<th scope="col">{ __( 'Client', 'deskside' ) }</th>
							<th scope="col">{ __( 'Plan', 'deskside' ) }</th>
							<th scope="col">{ __( 'Runs', 'deskside' ) }</th>
						</tr>
					</thead>
					<tbody>
						{ reading.value.contracts.map( ( line ) => (
							<tr key={ line.id }>
								<th scope="row">
									<a
										href={ hrefOf(
											`/contracts/${ line.id }`
										) }
									>
										<bdi>{ line.client }</bdi>
									</a>{ ' ' }
									<bdi className="deskside-small">
										{ line.site?.url ??
											__( 'no site yet', 'deskside' ) }
									</bdi>
								</th>
								<td data-label={ __( 'Plan', 'deskside' ) }>
									<a
										href={ hrefOf(
											`/plans/${ line.plan }/${ line.plan_version }`
										) }
									>
										<bdi>{ line.plan_label }</bdi>
									</a>
								</td>
								<td data-label={ __( 'Runs', 'deskside' ) }>
									{ formatDay( line.starts_on ) } –{ ' ' }
									{ line.ends_on
										? formatDay( line.ends_on )
										: __( 'open', 'deskside' ) }
								</td>
							</tr>
						) ) }
					</tbody>
				</table>
			) }
			<div className="deskside-buttons">
				{ after && (
					<Button
						variant="secondary"
						onClick={ () => setAfter( null ) }
					>
						{ __( 'The first ones', 'deskside' ) }
					</Button>
				) }
				{ next && (
					<Button
						variant="secondary"
						onClick={ () => setAfter( next ) }
					>
						{ __( 'More contracts', 'deskside' ) }
					</Button>
				) }
			</div>
		</article>
	);
}
